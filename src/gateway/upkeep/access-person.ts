import type { Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { listRowsWithText } from '../store/erase/text-in-rows';
import { toAppealPerson } from '../verdict/appeal-link';
import { findPerson } from '../privacy/find-person';

/** Everything that is kept of one person, in the words of the database. */
export interface PersonData {
  kind: Key['kind'];
  value: string;
  /** When it was gathered, in ISO 8601. */
  at: string;
  /** Ids of the browsers that are proven to be the person’s. */
  browsers: string[];
  /** Codes of their chats. */
  chats: string[];
  /** Keys that those browsers proved. */
  proven: Key[];
  /**
   * Every row that names the person, one of their browsers or chats, by table.
   * Times are milliseconds since 1970. Hashes and sealed values are left out.
   */
  rows: Record<string, Record<string, unknown>[]>;
}

/** Gathers what every table holds of whoever a key stands for. */
export const accessPerson = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  key: Key,
  typed: string,
  now: number,
): Promise<PersonData> => {
  const { keys, visitors, chats, linked, texts } = await findPerson(
    db,
    key,
    typed,
  );
  const persons = keys.map((one) => toAppealPerson(secrets, one));
  const named = [
    ...new Set([key.value, ...texts, ...visitors, ...chats, ...persons]),
  ];
  return {
    ...key,
    at: new Date(now).toISOString(),
    browsers: visitors,
    chats,
    proven: linked,
    rows: await listRowsWithText(db, named),
  };
};
