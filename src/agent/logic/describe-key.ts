import type { Ban } from '../../protocol/bans';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** Returns what people are shown of a ban's key. */
export const describeKey = ({
  kind,
  value,
  typed,
}: Pick<Ban['keys'][number], 'kind' | 'value' | 'typed'>): string => {
  if (kind === 'email') return typed;
  if (kind === 'country') return COUNTRIES.of(value) ?? value;
  if (kind === 'asn') return `AS${value}`;
  return kind === 'domain' ? `*@${value}` : value;
};
