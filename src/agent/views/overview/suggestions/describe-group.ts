import { formatNumber } from '../../../logic/numbers';
import { t } from '../../../texts/texts';
import { listBanIds, type SuggestionGroup } from './group-suggestions';

/** Says in a line, and in a smaller one, what a group suggests. */
export const describeGroup = (
  group: SuggestionGroup,
): { title: string; lead: string } => {
  const { kind, suggestions } = group;
  const words = t().overview.suggestions;
  if (kind !== 'merge') {
    return {
      title: words.titles[kind](listBanIds(group).length),
      lead: words.leads[kind],
    };
  }
  const merged = suggestions[0]?.merged;
  const [reach] = merged?.reach ?? [];
  return {
    title: words.titles.merge(
      listBanIds(group).length,
      merged?.key.value ?? '',
    ),
    lead: reach
      ? words.reach(
          words.visitors(reach.visitors),
          formatNumber(reach.signedIn),
        )
      : '',
  };
};

/** Says what was done when a group was accepted. */
export const describeDone = (group: SuggestionGroup, count: number): string => {
  const { done } = t().overview.suggestions;
  const { kind, suggestions } = group;
  return kind === 'merge'
    ? done.merge(suggestions[0]?.merged?.key.value ?? '')
    : done[kind](count);
};
