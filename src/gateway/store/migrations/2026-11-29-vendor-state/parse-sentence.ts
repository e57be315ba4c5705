/** A failure as the new columns have it. */
export interface ParsedFailure {
  code: string;
  params: object;
}

type Groups = Record<string, string>;

const only =
  (...names: string[]) =>
  (groups: Groups) =>
    Object.fromEntries(names.map((name) => [name, groups[name]]));

const STATUS_MEANINGS: Record<string, string> = {
  'the token is not valid there': 'bad_credentials',
  'the token may not do this': 'not_permitted',
  'whether it was done is not known': 'unknown_outcome',
};

/** The sentences that versions before wrote, each with what it became. */
const SENTENCES: readonly [
  pattern: RegExp,
  code: string,
  params: (groups: Groups) => object,
][] = [
  [/^(?<vendor>\w+) could not be reached\.$/, 'unreachable', only('vendor')],
  [
    /^(?<vendor>\w+) did not answer (?<request>[A-Z]+ \S+)\.$/,
    'no_answer',
    only('vendor', 'request'),
  ],
  [
    /^The answer of (?<vendor>\w+) to (?<request>[A-Z]+ \S+) was lost: whether it was done is not known\.$/,
    'answer_lost',
    only('vendor', 'request'),
  ],
  [
    /^(?<vendor>\w+) answered (?<status>\d+) to (?<request>[A-Z]+ [^\s:]+?)(: (?<because>[^:]+))?\.$/,
    'error_status',
    ({ vendor, status, request, because }) => {
      const meaning = because && STATUS_MEANINGS[because];
      return {
        ...{ vendor, status: Number(status), request },
        ...(meaning && { meaning }),
      };
    },
  ],
  [
    /^What (?<vendor>\w+) answered to (?<request>[A-Z]+ \S+) makes no sense\.$/,
    'unreadable_answer',
    only('vendor', 'request'),
  ],
  [
    /^(?<vendor>\w+) accepted a (?<noun>\w+), but its answer makes no sense\.$/,
    'unreadable_ban',
    only('vendor', 'noun'),
  ],
  [
    /^(?<vendor>\w+) accepted a (?<noun>\w+), but its list did not show it\.$/,
    'unlisted_ban',
    only('vendor', 'noun'),
  ],
  [
    /^(?<vendor>\w+) answered a lift, but not whether it lifted anything\.$/,
    'unreadable_lift',
    only('vendor'),
  ],
  [/^The vendor asked us to wait\.$/, 'asked_to_wait', only()],
  [
    /^(?<vendor>\w+) lists the same bans for ever\.$/,
    'endless_list',
    only('vendor'),
  ],
  [
    /^(?<vendor>\w+)’s list of blocks does not hold as many as it says\.$/,
    'miscounted_list',
    only('vendor'),
  ],
  [
    /^The vendor says that it has this ban, but lists none\.$/,
    'unlisted_duplicate',
    only(),
  ],
  [
    /^The vendor has it in one ban with something that stays banned\.$/,
    'shared_ban',
    only(),
  ],
  [/^The end of the ban is past\.$/, 'end_past', only()],
  [
    /^(?<vendor>\w+) keeps (?<cap>[\d,]+) of this kind; others were seen more recently\.$/,
    'no_room',
    ({ vendor, cap = '' }) => ({
      ...{ vendor, cap: Number(cap.replaceAll(',', '')) },
    }),
  ],
  [
    /^(?<vendor>\w+) has no bans by (?<kind>\w+)\.$/,
    'kind_unsupported',
    only('vendor', 'kind'),
  ],
  [
    /^(?<vendor>\w+)’s API documents blocks of contacts only, not by (?<kind>\w+)\.$/,
    'contacts_only',
    only('vendor', 'kind'),
  ],
  [
    /^(?<vendor>\w+) bans single IPv4 addresses only\.$/,
    'single_ipv4_only',
    only('vendor'),
  ],
  [
    /^An (?<vendor>\w+) contact’s id is a whole number\.$/,
    'not_a_contact_id',
    only('vendor'),
  ],
  [
    /^(?<value>.+) is on the never-ban list, so it is banned at the vendor only\.$/s,
    'never_banned',
    only('value'),
  ],
  [
    /^(?<vendor>\w+) lists (?<count>\d+) bans no more, which is most of them, so nothing was lifted here\. If they were lifted there, ask for a sync\.$/,
    'bans_missing',
    ({ vendor, count }) => ({ vendor, count: Number(count) }),
  ],
  [
    /^It waits for the first “doorlist vendor sync”\.$/,
    'awaiting_first_sync',
    only(),
  ],
];

const CHATS = 'Visitors are not recognised. ';

/**
 * Parses a sentence of a version before into a code and what its sentence is
 * made of. One that is not recognised keeps all of its text.
 *
 * @param unknown the code of a sentence that is not recognised
 */
export const parseSentence = (
  sentence: string,
  unknown: 'invalid_key' | 'other' = 'other',
): ParsedFailure => {
  if (sentence.startsWith(CHATS)) {
    const { code, params } = parseSentence(sentence.slice(CHATS.length));
    return { code: 'chats_unreadable', params: { cause: { code, ...params } } };
  }
  for (const [pattern, code, params] of SENTENCES) {
    const match = pattern.exec(sentence);
    if (match) return { code, params: params(match.groups ?? {}) };
  }
  return { code: unknown, params: { detail: sentence } };
};
