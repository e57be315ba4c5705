import type { Db } from '../db';
import { findMeta, upsertMeta } from '../meta';

/** Names in `meta` the form in which all stored keys are spelled. */
const NAME = 'key form';

/**
 * Goes up when canonical forms change, or where values may stand. 1, of version
 * 0.1.0, was not written; until 3, the audit trail had values.
 */
const FORM = '4';

/** Returns whether all stored keys are spelled as this version spells them. */
export const hasCurrentForm = async (db: Db): Promise<boolean> =>
  (await findMeta(db, NAME)) === FORM;

/** Writes that all stored keys are spelled as this version spells them. */
export const markCurrentForm = (db: Db): Promise<unknown> =>
  upsertMeta(db, NAME, FORM);
