import { parseNetwork } from '../../../keys/address';
import { writeLinks } from '../../../identity/link-identity';
import { insertChange } from '../../../store/changes';
import type { Db } from '../../../store/db';
import { deleteLinks } from '../../../store/links';
import { updateMissingAddress } from '../../../store/sessions';
import { findVendorChat } from '../../../store/vendors/chats';
import { listCodeCarriers } from '../../../store/vendors/code-carriers';
import { listHolders, type Holder } from '../../../store/vendors/desired-keys';
import type { VendorChat } from '../../clients/client';
import { updateDesiredState } from '../../state/desired';
import { isLate } from '../../state/is-late';
import type { ChatContext } from '../context';
import { carrierOf, recordCarriers, type CodeOf } from './carriers';

/** Proven by a vendor, not by a site's server. */
const BY_VENDOR = '';

/** What the chats say that carry a session's code. */
export interface CodeReading {
  /** Whether the code proves who the session's visitor is at the vendor. */
  isProven: boolean;
  /** Whether the visitor is banned on one of the account's sites. */
  isBanned: boolean;
  /** Chats of ids that carry the code only since its visitor was banned. */
  late: VendorChat[];
}

/** Lists what bans a session's visitor on the account's sites. */
const listBans = (
  db: Db,
  { served, now }: Pick<ChatContext, 'served' | 'now'>,
  visitor: string,
): Promise<Holder[]> =>
  listHolders(db, served, [{ kind: 'visitor', value: visitor }], now());

/** Lists ids that carry a visitor's code only since these bans of the visitor. */
const listIdsSince = async (
  db: Db,
  { vendor }: Pick<ChatContext['account'], 'vendor'>,
  visitor: string,
  bans: readonly Holder[],
): Promise<Set<string>> => {
  if (!bans.length) return new Set();
  const carriers = await listCodeCarriers(db, [visitor]);
  const late = carriers.filter(
    ({ kind, carried_from }) => kind === vendor && isLate(carried_from, bans),
  );
  return new Set(late.map(({ value }) => value));
};

/** Lists ids that carry a visitor's code only since the visitor was banned. */
export const listLateIds = async (
  context: ChatContext,
  visitor: string,
): Promise<Set<string>> => {
  const { db, account } = context;
  const bans = await listBans(db, context, visitor);
  return listIdsSince(db, account, visitor, bans);
};

/** Tells vendors and agents of ids that nobody knew to carry a visitor's code. */
const announceCarriers = async (
  trx: Db,
  { account, now }: ChatContext,
  { visitor }: CodeOf,
  { bans, chats }: { bans: readonly Holder[]; chats: readonly VendorChat[] },
): Promise<void> => {
  const at = now();
  await updateDesiredState(trx, [{ kind: 'visitor', value: visitor }], at);
  for (const { ban } of bans) {
    await insertChange(trx, { kind: 'ban', subject: ban, at });
  }
  for (const { id } of chats) {
    const shown = id !== null && (await findVendorChat(trx, account, id));
    if (!shown) continue;
    await insertChange(trx, { kind: 'session', subject: shown.code, at });
  }
};

/** Groups chats by the vendor's own id of whoever is in them. */
const groupByCarrier = (
  chats: readonly VendorChat[],
  account: Pick<ChatContext['account'], 'vendor'>,
): Map<string, VendorChat[]> => {
  const groups = new Map<string, VendorChat[]>();
  for (const chat of chats) {
    const id = carrierOf(chat, account);
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), chat]);
  }
  return groups;
};

/**
 * Reads from chats that carry a session's code who its visitor is at the vendor,
 * and links the visitor to that id. A page can be made to write any code: if
 * several visitors did, it proves nothing, and what it proved before is taken
 * back. A ban of the visitor goes on all the same for every id that carried the
 * code before the ban, and for no other.
 */
export const linkChat = (
  context: ChatContext,
  session: CodeOf,
  chats: readonly VendorChat[],
): Promise<CodeReading> => {
  const { write, now, account } = context;
  const { vendor } = account;
  const { code, visitor } = session;
  const known = { visitor, site: BY_VENDOR };
  const byId = groupByCarrier(chats, account);
  const keys = [...byId.keys()].map((value) => ({ kind: vendor, value }));
  return write(async (trx) => {
    const at = now();
    const added = await recordCarriers(trx, context, session, chats, at);
    const bans = await listBans(trx, context, visitor);
    const lateIds = await listIdsSince(trx, account, visitor, bans);
    const late = [...lateIds].flatMap((id) => byId.get(id) ?? []);
    const isProven = keys.length === 1 && !late.length;
    if (isProven) {
      await writeLinks(trx, known, keys, at);
      const address = chats.find((chat) => chat.address)?.address ?? '';
      const network = parseNetwork(address);
      if (network) await updateMissingAddress(trx, code, network.text);
    }
    if (keys.length > 1 && (await deleteLinks(trx, known, vendor, keys))) {
      // Also what other vendors ban because the id was the visitor's.
      const own = { kind: 'visitor', value: visitor } as const;
      await updateDesiredState(trx, [...keys, own], at);
      await insertChange(trx, { kind: 'link', subject: visitor, at });
    }
    if (added.length) {
      await announceCarriers(trx, context, session, { bans, chats });
    }
    return { isProven, isBanned: bans.length > 0, late };
  });
};
