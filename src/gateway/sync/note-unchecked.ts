import { parseNetwork } from '../bans/address';
import { canonicalValue } from '../bans/canonical-key';
import { hashToken, randomCode, randomToken } from '../secrets';
import { noteChange } from '../store/changes';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema';
import { searchText } from '../store/search';
import type { VendorAccountRow } from '../store/vendor-accounts';
import {
  addVendorChat,
  changeVendorChat,
  findVendorChat,
  type VendorChatNews,
} from '../store/vendor-chats';
import type { VendorChat } from '../vendors/vendor';

/** As long as a name in a chat form may be. */
const LONGEST_NAME = 200;

/** Text of a vendor's as PostgreSQL can keep it: without NUL and its like. */
const cleaned = (text: string): string | null =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME) || null;

const newsOf = (
  chat: VendorChat,
  before: SessionRow | undefined,
  at: number,
): VendorChatNews => ({
  name: cleaned(chat.name) ?? before?.name ?? null,
  email: canonicalValue('email', chat.email) ?? before?.email ?? null,
  phone: canonicalValue('phone', chat.phone) ?? before?.phone ?? null,
  address: parseNetwork(chat.address ?? '')?.text ?? before?.address ?? null,
  last_seen_at: at,
  // One that ended here by itself does not come back.
  ended_at: before?.ended_at ?? chat.endedAt,
});

const isNews = (before: SessionRow, news: VendorChatNews): boolean =>
  (['name', 'email', 'phone', 'address', 'ended_at'] as const).some(
    (column) => before[column] !== news[column],
  );

/**
 * Keeps a chat that carries no session code of ours, for agents to see and to
 * block. Told again, it changes nothing. Part of a transaction.
 *
 * @param site the one that its account serves
 */
export const noteUnchecked = async (
  trx: Db,
  {
    account: { vendor, name: account },
    site,
  }: { account: Pick<VendorAccountRow, 'vendor' | 'name'>; site: string },
  chat: VendorChat,
  at: number,
): Promise<void> => {
  const visitor =
    chat.visitor?.kind === vendor
      ? canonicalValue(vendor, chat.visitor.value)
      : undefined;
  // Nobody could be blocked by it, or it could not be told from another.
  if (visitor === undefined || chat.id === null) return;
  const vendorChat = `${vendor} ${account} ${chat.id}`;
  const before = await findVendorChat(trx, vendorChat);
  const news = newsOf(chat, before, at);
  if (before) {
    await changeVendorChat(trx, before.code, news);
    if (!isNews(before, news)) return;
    await noteChange(trx, { kind: 'session', subject: before.code, at });
    return;
  }
  const code = randomCode();
  await addVendorChat(trx, {
    ...news,
    code,
    // Nobody is given the token: there is no gate that could use it.
    token_hash: hashToken(randomToken()),
    site,
    widget: vendor,
    page: '',
    visitor,
    started_at: chat.startedAt ?? at,
    claimed_by: null,
    claimed_by_name: null,
    assigned: 0,
    vendor_chat: vendorChat,
    search: searchText([
      code,
      visitor,
      news.name ?? '',
      news.email ?? '',
      news.phone ?? '',
      news.address ?? '',
    ]),
  });
  await noteChange(trx, { kind: 'session', subject: code, at });
};
