import type { Ban } from '../protocol/bans';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';

/** Returns a key as it was typed, and what is matched where that differs. */
const describeKey = ({
  kind,
  value,
  typed,
  until,
}: Ban['keys'][number]): string =>
  [
    `${kind} ${typed}`,
    ...(typed === value || kind === 'phone' ? [] : [`as ${value}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ].join(' ');

/** Returns on which sites a ban holds, for people. */
const describeSites = ({ sites }: Pick<Ban, 'sites'>): string =>
  sites.length ? sites.join(', ') : 'all sites';

/** Returns when a ban ends, for people. */
const describeEnd = ({ until }: Pick<Ban, 'until'>): string =>
  until === null ? 'for good' : `until ${until}`;

/** Returns a ban in one sentence. */
export const describeBan = (ban: Ban): string =>
  escapeControlCharacters(
    `Ban ${ban.id} (${ban.reference}), ${ban.state}: ${ban.keys.map(describeKey).join(', ')}; ${ban.effect} on ${describeSites(ban)}, ${describeEnd(ban)}.`,
  );
