import type { BanRequest } from '../../../protocol/ban-request';
import type { Effect } from '../../../protocol/effects';
import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import { DAY_MS, MINUTE_MS } from '../times';
import { msUntil, toEndRequest, type BlockEnd } from './block-end';
import { listChatKeys, visitorKind, type KeyRow } from './chat-keys';
import { prefixesOf, type Row } from './reach';

/** What of a chat is to be blocked. */
export interface Targets {
  visitor: boolean;
  /** The length of the network, or whose it is; undefined: not by address. */
  network: number | 'provider' | undefined;
  keys: ReadonlySet<KeyRow>;
}

/** How long, how, why and where. */
export interface Terms {
  end: BlockEnd;
  effect: Effect;
  reason: string;
  note: string;
  /** Empty: the site's. */
  text: string;
  /** None: all. */
  sites: readonly string[];
}

/** A request, and which row of the dialog each of its kinds is of. */
export interface RowRequest {
  request: BanRequest;
  rows: readonly Row[];
}

type Kind = NonNullable<BanRequest['kinds']>[number];

/** Returns the part of a request that says how somebody is blocked. */
export const toTermsRequest = (terms: Terms): Partial<BanRequest> => ({
  ...toEndRequest(terms.end),
  effect: terms.effect,
  reason: terms.reason.trim(),
  note: terms.note.trim(),
  ...(terms.text.trim() && { text: terms.text.trim() }),
  ...(terms.sites.length && { sites: [...terms.sites] }),
});

/**
 * Returns the request that blocks of a chat what was chosen; undefined if nothing is.
 *
 * @param samePersonAs the ban that a flag of the chat is of
 */
export const toChatRequest = (
  session: Session,
  me: Pick<Me, 'limits'>,
  { visitor, network, keys }: Targets,
  terms: Terms,
  samePersonAs?: number,
): RowRequest | undefined => {
  const person = visitorKind(session, me);
  const isInPerson = (isProven: boolean, row: KeyRow) =>
    visitor && person === 'person' && isProven && row !== 'domain';
  const others = listChatKeys(session).filter(
    ({ row, isProven, value }) =>
      value && keys.has(row) && !isInPerson(isProven, row),
  );
  const wanted: (readonly [Row, Kind])[] = [
    ...(visitor ? [['visitor', person] as const] : []),
    ...(network === 'provider' ? [['provider', 'asn'] as const] : []),
    ...(typeof network === 'number' ? [['ip', 'ip'] as const] : []),
    ...others.map(({ row, kind }) => [row, kind] as const),
  ];
  if (!wanted.length) return undefined;
  const [narrowest] = prefixesOf(session.address ?? '');
  const isWider = typeof network === 'number' && network !== narrowest;
  return {
    rows: wanted.map(([row]) => row),
    request: {
      ...{ session: session.code, kinds: wanted.map(([, kind]) => kind) },
      ...(isWider && { prefix: network }),
      ...(others.some(({ isProven }) => !isProven) && { claimed: true }),
      ...(samePersonAs !== undefined && { samePersonAs }),
      ...toTermsRequest(terms),
    },
  };
};

/** Whether a block lasts so long that it needs a reason: more than a day. */
export const needsReason = (end: BlockEnd, now: number): boolean =>
  msUntil(end, now) > DAY_MS + MINUTE_MS;
