import {
  FILTER_CHOICES,
  type BanListFilters,
} from '../../../logic/ban-list-filters';
import { t } from '../../../texts/texts';

/** Returns in words what a list is filtered by; nothing of what is as usual. */
export const describeFilters = (filters: BanListFilters): string[] => {
  const { state, kind, source, hits, made, reason, by, site } = filters;
  const words = t().blocked.filters;
  const { choices } = words;
  const isUsual = (name: 'kind' | 'source' | 'hits' | 'made') =>
    filters[name] === FILTER_CHOICES[name][0];
  const others = [
    ...(isUsual('kind') ? [] : [choices.kind[kind]]),
    ...(reason ? [words.quoted(reason)] : []),
    ...(isUsual('source') ? [] : [choices.source[source]]),
    ...(by ? [words.madeBy(by === 'me' ? words.me : by)] : []),
    ...(site ? [words.on(site)] : []),
    ...(isUsual('hits') ? [] : [choices.hits[hits]]),
    ...(isUsual('made') ? [] : [choices.made[made]]),
  ];
  // Active ones are what the list usually has: said beside other filters, and
  // where a search finds nothing among them.
  const saysState =
    state !== 'any' && (state !== 'active' || others.length > 0 || filters.q);
  return [...(saysState ? [choices.state[state]] : []), ...others];
};
