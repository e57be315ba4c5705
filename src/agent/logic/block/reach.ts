import type { KeyKind } from '../../../protocol/key-kinds';
import type { Me } from '../../../protocol/people';
import type { BanPreview } from '../../../protocol/reach';
import type { Session } from '../../../protocol/sessions';
import type { BanRequest } from '../../../protocol/ban-request';
import { explainMissingAddress } from '../explain-missing-address';
import {
  listChatKeys,
  mayBlockBy,
  visitorKind,
  type KeyRow,
} from './chat-keys';

/** A row of what the dialog can block of a chat. */
export type Row = 'visitor' | 'ip' | 'provider' | KeyRow;

/** Whom one key would concern. */
export type ReachedKey = BanPreview['reach'][number];
type Refusal = BanPreview['refusals'][number];

/** Whom the keys of a row would concern, and what a block would be refused for. */
export interface RowReach {
  keys: readonly ReachedKey[];
  refusals: readonly Refusal[];
}

/** What a gateway was asked of a chat's keys: which row each kind is of. */
export interface ReachQuestion {
  rows: readonly Row[];
  request: BanRequest;
}

/** Lengths of the networks around an address that can be blocked, widest last. */
export const prefixesOf = (address: string): readonly number[] =>
  address.includes(':') ? [64, 56, 48] : [32, 24];

/** Any length does: it is asked whom a block concerns, not when it ends. */
const SHORT = '1h';

type Kind = NonNullable<BanRequest['kinds']>[number];

/**
 * Returns what to ask to learn whom each row would concern.
 *
 * @param without rows of which it is known that they can't be asked for
 */
export const toReachQuestion = (
  session: Session,
  me: Me,
  sites: readonly string[],
  without: ReadonlySet<Row>,
): ReachQuestion => {
  const hasAddress = explainMissingAddress(session, me) === undefined;
  const asked: (readonly [Row, Kind, KeyKind])[] = [
    ['visitor', visitorKind(session, me), 'visitor'],
    ...(hasAddress ? [['ip', 'ip', 'ip'] as const] : []),
    ...(session.provider && me.role === 'owner'
      ? [['provider', 'asn', 'asn'] as const]
      : []),
    // What is proven is counted with the visitor.
    ...listChatKeys(session)
      .filter(
        ({ row, value, isProven }) => value && (!isProven || row === 'domain'),
      )
      .map(({ row, kind }) => [row, kind, kind] as const),
  ];
  const wanted = asked.filter(
    ([row, , kind]) => !without.has(row) && mayBlockBy(me, kind),
  );
  return {
    rows: wanted.map(([row]) => row),
    request: {
      ...{ session: session.code, kinds: wanted.map(([, kind]) => kind) },
      ...{ claimed: true, for: SHORT, sites: [...sites] },
    },
  };
};

/** Returns what to ask of a wider network around a chat's address. */
export const toNetworkQuestion = (
  code: string,
  prefix: number,
  sites: readonly string[],
): BanRequest => ({
  ...{ session: code, kinds: ['ip'], prefix, for: SHORT, sites: [...sites] },
});

/** Returns which place in `kinds` a field of an error names; undefined for none. */
export const kindIndex = (field: string | undefined): number | undefined => {
  const found = /^kinds\.(\d+)$/.exec(field ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Returns which row a field of an answer is of; undefined for none. */
export const rowOfField = (
  field: string | undefined,
  rows: readonly Row[],
): Row | undefined => {
  // One's own address is named by what it is.
  if (field === 'ip' || field === 'prefix') return 'ip';
  const index = kindIndex(field);
  return index === undefined ? undefined : rows[index];
};

/** Sorts a gateway's answer by rows. */
export const sortReach = (
  { reach, refusals }: Pick<BanPreview, 'reach' | 'refusals'>,
  rows: readonly Row[],
): Map<Row, RowReach> =>
  new Map(
    rows.map((row) => [
      row,
      {
        keys: reach.filter(({ field }) => rowOfField(field, rows) === row),
        refusals: refusals.filter(
          ({ field }) => rowOfField(field, rows) === row,
        ),
      },
    ]),
  );

/** Whom a network concerns, by what was counted around the address. */
export const reachOfNetwork = (
  address: RowReach | undefined,
  prefix: number,
): Pick<ReachedKey, 'visitors' | 'signedIn'> | undefined =>
  address?.keys[0]?.around?.find((one) => one.prefix === prefix);

/** Why a row can't be chosen: a code, with whom it would hit. */
export interface Obstacle {
  code: 'never' | 'owner' | 'forbidden' | 'other';
  entries: readonly string[];
  detail: string;
}

/** Returns why a row can't be chosen, whoever asks; undefined if it can. */
export const findObstacle = (
  { keys, refusals }: RowReach,
  isOwner: boolean,
): Obstacle | undefined => {
  const entries = keys.flatMap(({ neverBan }) => neverBan);
  for (const { code, detail } of refusals) {
    if (code === 'never_ban') return { code: 'never', entries, detail };
    // What an owner may confirm is said beside the row, and asked once more.
    if (code === 'unconfirmed') {
      const isDomain = keys.some(({ kind }) => kind === 'domain');
      if (isDomain && !isOwner) return { code: 'owner', entries, detail };
      continue;
    }
    return {
      code: code === 'forbidden' ? 'forbidden' : 'other',
      ...{ entries, detail },
    };
  }
  return undefined;
};
