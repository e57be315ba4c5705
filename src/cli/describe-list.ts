import type { ListCounts, ListReach, SharedList } from '../protocol/lists';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';

/** Returns what became of the entries of a list, as lines. */
export const describeCounts = ({
  refused,
  watched,
  excepted,
  neverBan,
  skipped,
  invalid,
  examples,
}: ListCounts): string[] => {
  const parts = [
    ...[`${refused} to refuse`, `${watched} to watch`],
    ...(excepted ? [`${excepted} excepted`] : []),
    ...(neverBan ? [`${neverBan} on the never-ban list`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
    ...(invalid ? [`${invalid} left out`] : []),
  ];
  return [
    `It has ${parts.join(', ')}.`,
    ...examples.map(({ line, value, why }) =>
      escapeControlCharacters(`  line ${line}  ${value}  ${why}`),
    ),
  ];
};

/** Returns whom of the last 30 days a list would hit, as a sentence. */
export const describeReach = ({
  visitors,
  chats,
  signedIn,
}: ListReach): string =>
  `Of the last 30 days it would hit ${visitors} visitors in ${chats} chats, ${signedIn} of whom are signed in and spared.`;

const STATES = {
  reading: 'not read yet',
  current: 'current',
  waiting: 'an update waits',
  failing: 'fails',
} as const;

/** Returns a list in one line. */
export const formatListLine = (list: SharedList): string => {
  const where = list.sites.length ? ` on ${list.sites.join(', ')}` : '';
  const acts = list.as === 'refuse' ? 'refused' : 'watched';
  return escapeControlCharacters(
    `${list.id}  ${list.name}  ${list.bans} ${acts}${where}, every ${list.every}  (${STATES[list.state]})  ${list.url}`,
  );
};

/** Returns what people are told of a list. */
export const describeList = (list: SharedList): string => {
  const { counts, failure, waiting, until } = list;
  return [
    formatListLine(list),
    ...(counts ? describeCounts(counts) : []),
    ...(failure
      ? [
          escapeControlCharacters(
            `It fails since ${failure.since}: ${failure.text}`,
          ),
          until === null
            ? 'None of its bans holds.'
            : `Its bans hold until ${until}.`,
        ]
      : []),
    ...(waiting
      ? [
          `Update ${waiting.update} waits. ${waiting.text}`,
          describeReach(waiting.reach),
        ]
      : []),
  ].join('\n');
};
