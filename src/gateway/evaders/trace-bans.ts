import { isVendor } from '../../protocol/vendors';
import { keyId, type Key } from '../keys/key';
import { groupBy } from '../lib/group-by';
import type { Db } from '../store/db';
import {
  listChatsOfVisitors,
  listProvenOf,
  listVisitorsOfValues,
  listWritten,
} from '../store/evaders/chats';
import { listSessionsByCode } from '../store/sessions';
import { deleteTraces, insertTraces } from '../store/evaders/traces';
import type { SessionRow } from '../store/schema/schema';
import { computeTraces, digestWords } from './traces';

/** Of one ban's people: the newest chats that are looked at, and messages of each. */
const CHATS = 10;
const MESSAGES = 20;
/** Of all bans that are written together. */
const MOST_CHATS = 2000;

/** A ban whose people are to be recognised. */
export interface BanOfPeople {
  id: number;
  keys: readonly Key[];
  /** The chat that it was made from. */
  session?: string | null | undefined;
}

const isBrowser = ({ kind }: Key): boolean =>
  kind === 'visitor' || isVendor(kind);

const isIdentity = ({ kind }: Key): boolean =>
  kind === 'email' || kind === 'phone' || isVendor(kind);

/** Finds the visitors whom each ban is of, by its keys and what is proven. */
const findPeople = async (
  trx: Db,
  bans: readonly BanOfPeople[],
): Promise<Map<number, Set<string>>> => {
  const identities = bans.flatMap(({ keys }) => keys.filter(isIdentity));
  const proven = await listVisitorsOfValues(
    trx,
    identities.map(({ value }) => value),
  );
  const byKey = groupBy(proven, keyId);
  return new Map(
    bans.map(({ id, keys }) => [
      id,
      new Set([
        ...keys.filter(isBrowser).map(({ value }) => value),
        ...keys.flatMap((key) =>
          (byKey.get(keyId(key)) ?? []).map(({ visitor }) => visitor),
        ),
      ]),
    ]),
  );
};

/** Returns the digests of all that chats show, by their codes. */
const computeDigests = async (
  trx: Db,
  traceKey: Buffer,
  chats: readonly SessionRow[],
): Promise<Map<string, string[]>> => {
  const visitors = [...new Set(chats.map(({ visitor }) => visitor))];
  const proven = groupBy(
    await listProvenOf(trx, visitors),
    ({ visitor }) => visitor,
  );
  const codes = chats.map(({ code }) => code);
  const written = groupBy(
    await listWritten(trx, codes, MESSAGES * codes.length),
    ({ session }) => session,
  );
  return new Map(
    chats.map((chat) => [
      chat.code,
      [
        ...computeTraces(traceKey, chat, proven.get(chat.visitor) ?? []).map(
          ({ digest }) => digest,
        ),
        ...(written.get(chat.code) ?? [])
          .slice(0, MESSAGES)
          .flatMap(({ text }) => digestWords(traceKey, text) ?? []),
      ],
    ]),
  );
};

/**
 * Writes what the people of bans are recognised by: what their last chats show, as
 * digests. Bans of addresses and domains alone have none. Part of the transaction
 * that writes the bans' keys.
 */
export const traceBans = async (
  trx: Db,
  traceKey: Buffer,
  bans: readonly BanOfPeople[],
): Promise<void> => {
  const ofPeople = bans.filter(
    ({ keys, session }) =>
      session || keys.some((key) => isBrowser(key) || isIdentity(key)),
  );
  if (!ofPeople.length) return;
  const people = await findPeople(trx, ofPeople);
  const visitors = [
    ...new Set([...people.values()].flatMap((some) => [...some])),
  ];
  const codes = ofPeople.flatMap(({ session }) => session ?? []);
  const named = codes.length ? await listSessionsByCode(trx, codes) : [];
  const byCode = new Map(named.map((chat) => [chat.code, chat]));
  const byVisitor = groupBy(
    await listChatsOfVisitors(trx, visitors, MOST_CHATS),
    ({ visitor }) => visitor,
  );
  const chatsOf = ({ id, session }: BanOfPeople): SessionRow[] => {
    const first = byCode.get(session ?? '');
    const all = [...(people.get(id) ?? [])].flatMap(
      (visitor) => byVisitor.get(visitor) ?? [],
    );
    return [...new Set([...(first ? [first] : []), ...all])].slice(0, CHATS);
  };
  const ofBans = ofPeople.map((ban) => ({ ban: ban.id, chats: chatsOf(ban) }));
  const digests = await computeDigests(
    trx,
    traceKey,
    ofBans.flatMap(({ chats }) => chats),
  );
  const rows = ofBans.flatMap(({ ban, chats }) =>
    chats.flatMap(({ code: session }) =>
      (digests.get(session) ?? []).map((digest) => ({ digest, ban, session })),
    ),
  );
  await insertTraces(trx, rows);
};

/** Writes anew what the people of a ban whose keys changed are recognised by. */
export const retraceBan = async (
  trx: Db,
  traceKey: Buffer,
  ban: BanOfPeople,
): Promise<void> => {
  await deleteTraces(trx, [ban.id]);
  await traceBans(trx, traceKey, [ban]);
};
