import type { Session } from '../../protocol/agent';
import { networksAround, parseNetwork } from '../keys/address';
import { findMatchingKeys, hasEndedBan, listBansById } from '../store/bans';
import { listProvenKeys } from '../store/links';
import { findLastMessage } from '../store/messages';
import type { SessionRow } from '../store/schema/schema';
import { countOthersAtAddress } from '../store/sessions';
import { ownKeys, visitorKey } from './own-keys';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Every key under which a ban would concern this session. */
export const sessionKeys = async (db: Db, row: SessionRow): Promise<Key[]> => {
  const network = row.address === null ? undefined : parseNetwork(row.address);
  const networks = network ? networksAround(network) : [];
  return [
    ...(await ownKeys(db, row)),
    ...networks.map(({ text }): Key => ({ kind: 'ip', value: text })),
    ...claimedKeys(row),
  ];
};

/** What the chat form claimed: canonical already when it was stored. */
export const claimedKeys = ({
  email,
  phone,
}: Pick<SessionRow, 'email' | 'phone'>): Key[] => [
  ...(email === null ? [] : [{ kind: 'email', value: email } as const]),
  ...(phone === null ? [] : [{ kind: 'phone', value: phone } as const]),
];

/** A session as agents see it, with what its visitor's past says. */
export const describeSession = async (
  db: Db,
  row: SessionRow,
  now: number,
): Promise<Session> => {
  const active = await findMatchingKeys(
    db,
    await sessionKeys(db, row),
    now,
    row.site,
  );
  const [ban] = await listBansById(
    db,
    active.slice(0, 1).map((key) => key.ban),
  );
  const message = await findLastMessage(db, row.code);
  const own = visitorKey(row);
  const proven =
    own.kind === 'visitor'
      ? await listProvenKeys(db, row)
      : { [own.kind]: own.value };
  return {
    code: row.code,
    site: row.site,
    widget: row.widget,
    page: row.page,
    state: row.ended_at === null ? 'live' : 'ended',
    visitor: row.visitor,
    claims: {
      ...(row.name !== null && { name: row.name }),
      ...(row.email !== null && { email: row.email }),
      ...(row.phone !== null && { phone: row.phone }),
    },
    ...(Object.keys(proven).length > 0 && { proven }),
    address: row.address,
    othersAtAddress: await countOthersAtAddress(db, row, now - MONTH),
    startedAt: isoTime(row.started_at),
    endedAt: row.ended_at === null ? null : isoTime(row.ended_at),
    claimedBy:
      row.claimed_by === null
        ? null
        : { id: row.claimed_by, name: row.claimed_by_name ?? '' },
    assigned: row.assigned === 1,
    ban: ban
      ? {
          id: ban.id,
          until: ban.until === null ? null : isoTime(ban.until),
          by: { id: ban.created_by, name: ban.created_by_name },
        }
      : null,
    blockedBefore: await hasEndedBan(db, own),
    lastMessage: message ?? null,
    relayed: message !== undefined,
    ...(row.vendor_chat !== null && { unchecked: true }),
  };
};
