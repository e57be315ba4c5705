import { insertChange } from '../store/changes';
import { listLinksByAge, upsertLink, type Known } from '../store/links';
import { updateDesiredState } from '../vendors/state/desired';
import type { Db } from '../store/db';
import type { ShownKey } from '../keys/key';

/**
 * Each brings a tag to every visit, so there has to be an end: a browser that
 * this many people signed in with is everybody's.
 */
const MOST_LINKS = 50;

/**
 * Returns the keys that are not yet what was proven last of their kind, or that
 * somebody else proved: whom only a vendor proved, a site's server does not
 * vouch for.
 */
const newLinks = async (
  db: Db,
  known: Known,
  keys: readonly ShownKey[],
): Promise<ShownKey[]> => {
  if (!keys.length) return [];
  const links = await listLinksByAge(db, known);
  const last = new Map(links.map(({ kind, value }) => [kind, value]));
  const isKnown = (key: ShownKey) =>
    links.some(({ kind, value }) => kind === key.kind && value === key.value);
  const isProvenHere = (key: ShownKey) =>
    links.some(
      ({ kind, value, site }) =>
        kind === key.kind && value === key.value && site === known.site,
    );
  return keys.filter(
    (key) =>
      (last.get(key.kind) !== key.value || !isProvenHere(key)) &&
      (links.length < MOST_LINKS || isKnown(key)),
  );
};

/**
 * Writes that keys are proven to belong to a visitor, with a change so that open
 * streams learn of it. Part of a transaction.
 */
export const writeLinks = async (
  trx: Db,
  known: Known,
  keys: readonly ShownKey[],
  at: number,
): Promise<void> => {
  const added = await newLinks(trx, known, keys);
  for (const key of added) await upsertLink(trx, known, key, at);
  if (added.length) {
    // What bans the visitor is to ban the vendor's own id of them, too.
    await updateDesiredState(
      trx,
      [{ kind: 'visitor', value: known.visitor }],
      at,
    );
    await insertChange(trx, { kind: 'link', subject: known.visitor, at });
  }
};

/**
 * Links keys that are proven to a visitor, in a transaction of its own. If all
 * are linked already, that costs one query.
 *
 * @returns whether anything was new
 */
export const linkIdentity = async (
  db: Db,
  known: Known,
  keys: readonly ShownKey[],
  at: number,
): Promise<boolean> => {
  if (!(await newLinks(db, known, keys)).length) return false;
  await db.transaction().execute((trx) => writeLinks(trx, known, keys, at));
  return true;
};
