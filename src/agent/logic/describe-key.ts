import type { Ban } from '../../protocol/bans';

/** Returns what people are shown of a ban's key. */
export const describeKey = ({
  kind,
  value,
  typed,
}: Pick<Ban['keys'][number], 'kind' | 'value' | 'typed'>): string => {
  if (kind === 'email') return typed;
  return kind === 'domain' ? `*@${value}` : value;
};
