import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { listMessagesBefore } from '../store/messages';
import { hasChatSigns, insertChatSigns } from '../store/waves/chat-signs';
import { insertWaveChats } from '../store/waves/wave-chats';
import { findOpenWaveOf, insertWave } from '../store/waves/waves';
import { FEWEST_CHATS } from './fewest-chats';
import { findNearChats, signsOf, type NearChat } from './find-near-chats';
import { readFirstMessage } from './read-first-message';
import { recordWaveEvent } from './record-wave-event';

/** Messages of a visitor that may be the first that says anything. */
const FIRST = 3;
/** Milliseconds for which a message is compared with later ones. */
const COMPARED_FOR = 24 * 60 * 60 * 1000;

/** Whether a message is among a chat’s first ones, which nobody answered yet. */
const isEarly = async (
  trx: Db,
  session: string,
  message: number,
): Promise<boolean> => {
  const before = { before: message, limit: FIRST };
  const earlier = await listMessagesBefore(trx, session, before);
  return (
    earlier.length < FIRST && earlier.every(({ from }) => from === 'visitor')
  );
};

/**
 * Compares the first message of a chat that says more than a greeting with those
 * of other chats that go on. If it is near two of them, or has the same link, they
 * are a wave, or it joins theirs. Part of the transaction that writes the message.
 */
export const joinWave = async (
  trx: Db,
  session: string,
  { id: message, text }: { id: number; text: string },
  at: number,
): Promise<void> => {
  const first = await readFirstMessage(trx, text);
  if (!first) return;
  if (!(await isEarly(trx, session, message))) return;
  if (await hasChatSigns(trx, session)) return;
  const expires_at = at + COMPARED_FOR;
  const signs = signsOf(first);
  await insertChatSigns(
    trx,
    signs.map((sign) => ({ session, sign, message, expires_at })),
  );
  const near = await findNearChats(trx, first, {
    ...{ except: session, now: at },
  });
  const isMany = (chats: readonly NearChat[]) =>
    chats.length + 1 >= FEWEST_CHATS;
  const isSaidByMany = isMany(near.words);
  const words = isSaidByMany ? near.words : [];
  const links = near.links.filter(isMany).flat();
  if (!words.length && !links.length) return;

  const sessions = [...words, ...links].map((chat) => chat.session);
  const open = await findOpenWaveOf(trx, sessions);
  const wave = open ?? (await insertWave(trx, at));
  const rowOf = (chat: NearChat, same_words: 0 | 1) => ({
    ...{ wave, session: chat.session, message: chat.message, same_words },
  });
  const own = rowOf({ session, message }, isSaidByMany ? 1 : 0);
  const rows = [
    own,
    ...words.map((chat) => rowOf(chat, 1)),
    ...links.map((chat) => rowOf(chat, 0)),
  ];
  // Those of the same words come first, and stay so.
  const unique = rows.filter(
    (row, index) =>
      rows.findIndex((one) => one.session === row.session) === index,
  );
  await insertWaveChats(trx, unique);
  await insertChange(trx, { kind: 'wave', subject: wave, at });
  if (open === undefined) await recordWaveEvent(trx, 'wave.began', wave, at);
};
