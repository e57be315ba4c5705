import type { Ban } from '../../protocol/bans';
import { locale } from '../texts/texts';

/** Returns what people are shown of a ban's key. */
export const describeKey = ({
  kind,
  value,
  typed,
}: Pick<Ban['keys'][number], 'kind' | 'value' | 'typed'>): string => {
  if (kind === 'email') return typed;
  if (kind === 'country') return countryName(value);
  if (kind === 'asn') return `AS${value}`;
  // As it is matched it has no plus; a masked one has no digits to put it before.
  if (kind === 'phone' && /^\d/.test(value)) return `+${value}`;
  return kind === 'domain' ? `*@${value}` : value;
};

/** Returns what a country is called, by its ISO 3166-1 code. */
export const countryName = (code: string): string =>
  new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code;
