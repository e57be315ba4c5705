import { insertChange } from './changes';
import type { Db } from './db';
import { deleteMeta, findMeta, upsertMeta } from './meta';

/** What is kept of the secret before the last rotation. */
export interface FormerSecretRecord {
  /** The secret, sealed with the one after it. */
  sealed: string;
  /** When it is honoured no more, in milliseconds. */
  until: number;
}

/** What stays of all secrets before. */
export interface RotationRecord {
  /** The first epoch that is of the present secret. */
  since: number;
  /** The key of digests of erased values, sealed with the present secret. */
  erasureKey: string;
}

const FORMER = 'former secret';
const ROTATION = 'rotation';

const parse = <Value>(text: string | undefined): Value | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as Value);

/** Finds the secret before the last rotation, while it is honoured. */
export const findFormerSecret = async (
  db: Db,
): Promise<FormerSecretRecord | undefined> => parse(await findMeta(db, FORMER));

/** Finds what the last rotation left; undefined if there was none. */
export const findRotation = async (
  db: Db,
): Promise<RotationRecord | undefined> => parse(await findMeta(db, ROTATION));

/** Writes down a rotation: part of its transaction. */
export const upsertRotation = async (
  trx: Db,
  former: FormerSecretRecord,
  rotation: RotationRecord,
): Promise<void> => {
  await upsertMeta(trx, FORMER, JSON.stringify(former));
  await upsertMeta(trx, ROTATION, JSON.stringify(rotation));
};

/** Forgets the former secret once it is honoured no more, on all gateways. */
export const deleteFormerSecret = async (
  db: Db,
  now: number,
): Promise<void> => {
  const former = await findFormerSecret(db);
  if (!former || former.until > now) return;
  await db.transaction().execute(async (trx) => {
    await deleteMeta(trx, FORMER);
    await insertChange(trx, { kind: 'secret', subject: 'former', at: now });
  });
};
