import type { BanDraft } from '../bans/draft';
import type { KeyHolder } from '../store/list-holders';

/** Returns whether an active ban says all of a key that a new one would. */
export const saysAll = (
  holder: KeyHolder,
  { sites, until, effect = 'refuse' }: BanDraft,
): boolean =>
  (holder.effect === 'refuse' || holder.effect === effect) &&
  (holder.until === null || (until !== null && holder.until >= until)) &&
  (holder.sites.length === 0 ||
    (sites.length > 0 && sites.every((site) => holder.sites.includes(site))));

/** Returns whether an active ban says all of a new one but how long it holds. */
export const saysAllButEnd = (holder: KeyHolder, draft: BanDraft): boolean =>
  saysAll({ ...holder, until: null }, draft);
