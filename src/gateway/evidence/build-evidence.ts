import { createHash } from 'node:crypto';
import type { Evidence } from '../../protocol/evidence';
import { presentBans } from '../bans/present-ban';
import { isoTime } from '../lib/iso-time';
import type { Secrets } from '../lib/secrets';
import { listSubjectAudit } from '../store/audit';
import { listBansById } from '../store/bans';
import { insertAudit, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import {
  listBansOfSession,
  listEvidence,
  listLastMessages,
  type StoredEvidence,
} from '../store/evidence';
import { findSession } from '../store/sessions';
import { evidencePublicKey, signEvidence } from './evidence-key';

/** Messages of a chat that is not deleted yet, beside those that are kept. */
const MOST = 500;

/** A chat as it is, or as it was kept. */
type Chat = Pick<
  StoredEvidence,
  | ('site' | 'widget' | 'page' | 'visitor' | 'name' | 'email' | 'phone')
  | ('address' | 'address_trusted' | 'started_at')
>;

/**
 * What is known of a chat: each address that it came from, and what was said,
 * oldest first.
 */
const findChat = async (db: Db, code: string) => {
  const kept = await listEvidence(db, code);
  const session = await findSession(db, code);
  const chats: Chat[] = [...kept, ...(session ? [session] : [])];
  const messages = new Map(
    [
      ...kept.flatMap((one) => one.messages),
      ...(await listLastMessages(db, code, MOST)),
    ].map((message) => [message.message, message]),
  );
  return {
    ...{ chat: chats.at(-1), chats },
    // Those that were kept are the last of a chat that may be longer.
    messages: [...messages.values()].toSorted(
      (one, other) => one.message - other.message,
    ),
  };
};

const describeChat = (
  code: string,
  chat: Chat,
  chats: readonly Chat[],
  at: number,
) => {
  const { site, widget, page, visitor, name, email, phone } = chat;
  const addresses = new Map(
    chats.map(({ address, address_trusted: trusted }) => [
      address,
      { address, isVisitors: trusted === 1 },
    ]),
  );
  return {
    ...{ code, site, widget, page, visitor, name, email, phone },
    startedAt: isoTime(chat.started_at),
    addresses: [...addresses.values()].filter(
      ({ address }) => address !== null,
    ),
    signedAt: isoTime(at),
  };
};

const listAudit = async (db: Db, code: string, bans: readonly number[]) =>
  (await listSubjectAudit(db, { chat: code, bans })).map((line) => ({
    ...{ id: line.id, at: isoTime(line.at), by: line.actor_name },
    ...{ action: line.action, subject: line.subject },
    detail: JSON.parse(line.detail) as object,
  }));

const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('hex');

/** Returns the site of a chat that is there, or kept; undefined for none. */
export const findEvidenceSite = async (
  db: Db,
  code: string,
): Promise<string | undefined> => (await findChat(db, code)).chat?.site;

/**
 * Puts together and signs what is kept of a chat, and writes to the audit trail
 * that somebody was given it.
 *
 * @returns undefined if nothing is kept
 */
export const buildEvidence = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  code: string,
  { by, at }: { by: Actor; at: number },
): Promise<Evidence | undefined> => {
  const { chat, chats, messages } = await findChat(db, code);
  if (!chat) return undefined;
  const action = 'export evidence';
  await insertAudit(db, { by, at, action, subject: code });
  const ids = await listBansOfSession(db, code);
  const bans = await presentBans(db, await listBansById(db, ids), at);
  const contents = {
    'chat.json': describeChat(code, chat, chats, at),
    'messages.json': messages.map((one) => ({
      ...{ id: one.message, at: isoTime(one.at), from: one.sender },
      ...(one.author_name !== null && { author: one.author_name }),
      text: one.text,
    })),
    'bans.json': bans,
    'audit.json': await listAudit(db, code, ids),
  };
  const files = Object.entries(contents).map(([name, value]) => ({
    name,
    content: `${JSON.stringify(value, null, 2)}\n`,
  }));
  const manifest = files
    .map(({ name, content }) => `${sha256(content)}  ${name}\n`)
    .join('');
  return {
    ...{ code, files, manifest },
    signature: signEvidence(secrets, manifest).toString('base64'),
    publicKey: evidencePublicKey(secrets),
  };
};
