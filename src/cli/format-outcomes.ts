import type { OutcomeCounts, Outcomes } from '../protocol/outcomes';

/** What outcomes are shown by. */
export const OUTCOME_GROUPS = ['reason', 'kind', 'person', 'language'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

const formatSpeed = ({ bans, p50, p95 }: OutcomeCounts['toBlock']): string =>
  bans
    ? `, ${p50} s from the first message to the ban (95 in 100: ${p95} s)`
    : '';

const formatCounts = (counts: OutcomeCounts): string => {
  const { bans, repeated, undone, overturned, toBlock } = counts;
  return `${bans} bans, ${repeated} back within 7 days, ${undone} undone within a day, ${overturned} overturned on appeal${formatSpeed(toBlock)}`;
};

/** Returns how well bans work, one line for each group; none without bans. */
export const formatOutcomes = (
  { all, byReason, byKind, byPerson, byLanguage }: Outcomes,
  by: OutcomeGroup | undefined,
): string[] => {
  if (!all.bans) return [];
  const groups = {
    reason: byReason.map((one) => ({ ...one, name: one.value || 'no reason' })),
    kind: byKind.map((one) => ({ ...one, name: one.value })),
    person: byPerson,
    language: byLanguage.map((one) => ({ ...one, name: one.value })),
  };
  return [
    `In that time: ${formatCounts(all)}.`,
    ...(by ? groups[by] : []).map(
      (one) => `  ${one.name}: ${formatCounts(one)}.`,
    ),
  ];
};
