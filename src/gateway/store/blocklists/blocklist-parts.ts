import type { Db } from '../db';

/** Characters of one piece. */
const PART = 512 * 1024;

/** Keeps a text as the update of a list that waits, instead of another. */
export const replaceBlocklistText = async (
  trx: Db,
  blocklist: number,
  text: string,
): Promise<void> => {
  await trx
    .deleteFrom('blocklist_parts')
    .where('blocklist', '=', blocklist)
    .execute();
  for (let part = 0, start = 0; start < text.length; part += 1) {
    // No character is cut in two: a database would not take the halves.
    const isCut = /[\ud800-\udbff]/.test(text[start + PART - 1] ?? '');
    const end = start + PART - (isCut ? 1 : 0);
    const piece = text.slice(start, end);
    start = end;
    await trx
      .insertInto('blocklist_parts')
      .values({ blocklist, part, text: piece })
      .execute();
  }
};

/** Returns the update of a list that waits; empty if none does. */
export const findBlocklistText = async (
  db: Db,
  blocklist: number,
): Promise<string> => {
  const parts = await db
    .selectFrom('blocklist_parts')
    .select('text')
    .where('blocklist', '=', blocklist)
    .orderBy('part')
    .execute();
  return parts.map(({ text }) => text).join('');
};
