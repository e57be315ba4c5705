import { canonicalValue } from '../../../keys/canonical-key';
import type { Db } from '../../../store/db';
import type { SessionRow } from '../../../store/schema/schema';
import type { CodeCarrierRow } from '../../../store/schema/vendor-tables';
import {
  findCodeLookup,
  insertCodeCarriers,
  upsertCodeLookup,
} from '../../../store/vendors/code-carriers';
import type { VendorChat } from '../../clients/client';
import type { ChatContext } from '../context';

/**
 * A page writes its code a moment after its chat began: that a vendor does not
 * show it within so many milliseconds says nothing.
 */
const SETTLING_MS = 30_000;

/** A session, as far as its code is looked for. */
export type CodeOf = Pick<SessionRow, 'code' | 'visitor' | 'started_at'>;

/** Returns the vendor's own id of whoever is in a chat. */
export const carrierOf = (
  { visitor }: VendorChat,
  { vendor }: Pick<ChatContext['account'], 'vendor'>,
): string | undefined =>
  visitor?.kind === vendor ? canonicalValue(vendor, visitor.value) : undefined;

/**
 * Returns the earliest moment at which a chat may have begun to carry a code:
 * not before it began, nor before the code was last looked for in vain.
 */
const carriedFrom = (
  { startedAt }: VendorChat,
  session: CodeOf,
  lookedAt: number | undefined,
  now: number,
): number => {
  // A vendor's clock may be ahead of ours, and some tell no start.
  const began =
    startedAt !== null && startedAt <= now ? startedAt : session.started_at;
  return lookedAt === undefined ? began : Math.max(began, lookedAt + 1);
};

/**
 * Writes down which ids carry a session's code now, of all chats that the vendor
 * finds by it. Part of a transaction.
 *
 * @returns those that are new
 */
export const recordCarriers = async (
  trx: Db,
  { account }: Pick<ChatContext, 'account'>,
  session: CodeOf,
  chats: readonly VendorChat[],
  now: number,
): Promise<CodeCarrierRow[]> => {
  const { vendor } = account;
  const lookup = { session: session.code, account: account.id };
  const lookedAt = await findCodeLookup(trx, lookup);
  const rows = new Map<string, CodeCarrierRow>();
  for (const chat of chats) {
    const value = carrierOf(chat, account);
    if (value === undefined) continue;
    const from = carriedFrom(chat, session, lookedAt, now);
    const before = rows.get(value)?.carried_from ?? Infinity;
    const { visitor } = session;
    rows.set(value, {
      ...{ visitor, kind: vendor, value, seen_at: now },
      carried_from: Math.min(before, from),
    });
  }
  if (rows.size || now >= session.started_at + SETTLING_MS) {
    await upsertCodeLookup(trx, { ...lookup, looked_at: now });
  }
  return insertCodeCarriers(trx, [...rows.values()]);
};
