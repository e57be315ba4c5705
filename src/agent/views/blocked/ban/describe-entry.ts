import type { TimelineEntry } from '../../../../protocol/ban-timeline';
import { nameKey } from '../../../logic/describe-ban';
import { joinWords } from '../../../logic/join-words';
import { moment } from '../../../logic/times';
import { t } from '../../../texts/texts';

type Change = NonNullable<TimelineEntry['changed']>[number];

const describeEnds = (change: Change, now: number): [string, string] => {
  const { nothing, allSites } = t().blocked.timeline;
  const { quoted } = t().blocked.filters;
  switch (change.field) {
    case 'until': {
      const show = (end: string | null) =>
        end === null ? t().common.forGood : moment(end, now);
      return [show(change.from), show(change.to)];
    }
    case 'sites': {
      const show = (sites: string[]) => sites.join(', ') || allSites;
      return [show(change.from), show(change.to)];
    }
    case 'effect': {
      const { effects } = t().blocked;
      return [effects[change.from], effects[change.to]];
    }
    default: {
      const show = (text: string) => (text ? quoted(text) : nothing);
      return [show(change.from), show(change.to)];
    }
  }
};

const describeChange = (change: Change, now: number): string => {
  const { changed, fields } = t().blocked.timeline;
  return changed(fields[change.field], ...describeEnds(change, now));
};

/** Returns one thing that happened to a ban in words. */
export const describeEntry = (
  {
    action,
    by,
    text,
    changed = [],
    added = [],
    removed = [],
    why,
  }: TimelineEntry,
  now: number,
): { what: string; details: string[]; quote: string | undefined } => {
  const words = t().blocked.timeline;
  return {
    what: words.actions[action](by.name),
    details: [
      ...changed.map((change) => describeChange(change, now)),
      ...(added.length ? [words.added(joinWords(added.map(nameKey)))] : []),
      ...(removed.length
        ? [words.removed(joinWords(removed.map(nameKey)))]
        : []),
      ...(why ? [why] : []),
    ],
    quote: text,
  };
};
