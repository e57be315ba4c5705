import type { NeverBan } from '../keys/never-ban';
import { keyId } from '../keys/key';
import { ApiError } from '../lib/errors/api-error';
import type { BanKeyRow, StoredBan } from '../store/bans';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { listShownProofs } from '../store/links';
import {
  deleteBanSuspensions,
  insertBanSuspensions,
} from '../store/vendors/ban-suspensions';
import { updateDesiredState } from '../vendors/state/desired';
import { listSuspendingVendors } from '../vendors/state/suspensions/list-suspending-vendors';
import { isActive, isKeyActive } from './is-active';
import type { ChangeAct } from './record-ban-change';
import { refuseNeverBan } from './refuse-never-ban';

/** A key of a ban, and the email as a site's server proved it. */
interface ProvenEmail {
  key: BanKeyRow;
  email: string;
}

/** Whom a suspension is of, and what it takes from them. */
export interface SuspensionPlan {
  emails: ProvenEmail[];
  /** A sentence for each vendor. */
  takes: string[];
}

/** Lists the emails of a ban that the server of one of its sites proved. */
const listProvenEmails = async (
  db: Db,
  ban: StoredBan,
  now: number,
): Promise<ProvenEmail[]> => {
  const keys = ban.keys.filter(
    (key) => key.kind === 'email' && isKeyActive(key, now),
  );
  const proofs = await listShownProofs(
    db,
    keys.map(({ value }) => value),
    ban.sites,
  );
  const emails = new Map(
    proofs.map((proof) => [keyId(proof), proof.shown ?? proof.value]),
  );
  return keys.flatMap((key) => {
    const email = emails.get(keyId(key));
    return email === undefined ? [] : { key, email };
  });
};

/**
 * Plans to have the person of a ban suspended at vendors.
 *
 * @throws ApiError `ban_over`, `conflict`, `unproven`, `never_ban`
 */
export const planSuspension = async (
  { db, neverBan }: { db: Db; neverBan: NeverBan },
  ban: StoredBan,
  now: number,
): Promise<SuspensionPlan> => {
  if (!isActive(ban, now)) {
    throw new ApiError(
      'ban_over',
      'This ban is over, and suspends nobody. Expected one that is active.',
      'id',
    );
  }
  if (ban.effect !== 'refuse') {
    throw new ApiError(
      'conflict',
      `This ban has the effect “${ban.effect}”, and a suspension takes more. Expected one that refuses.`,
      'id',
    );
  }
  const vendors = await listSuspendingVendors(db, ban.sites);
  if (!vendors.length) {
    throw new ApiError(
      'conflict',
      'No site of this ban has people suspended at a vendor. An owner turns that on with “doorlist site vendor … --support-token-stdin”.',
      'id',
    );
  }
  const emails = await listProvenEmails(db, ban, now);
  if (!emails.length) {
    throw new ApiError(
      'unproven',
      'No email of this ban was proven by the site’s server, and nobody is suspended for what was only said. Expected a ban that holds the email of somebody who signed in.',
      'id',
    );
  }
  for (const { key } of emails) {
    const { kind, value, typed } = key;
    await refuseNeverBan(db, neverBan, { kind, value, typed, field: 'id' });
  }
  return { emails, takes: vendors.map(({ takes }) => takes) };
};

/**
 * Has the person of a ban suspended at vendors, as long as the ban holds. Nothing
 * is sent from here.
 */
export const suspendBan = (
  db: Db,
  ban: Pick<StoredBan, 'id'>,
  { emails, takes }: SuspensionPlan,
  { by, at }: ChangeAct,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await insertBanSuspensions(
      trx,
      emails.map(({ key, email }) => ({
        ...{ ban_key: key.id, email, created_at: at },
        ...{ by_id: by.id, by_name: by.name },
      })),
    );
    const keys = emails.map(({ key }) => key);
    const detail = { keys: keys.map(({ id }) => id), why: takes.join(' ') };
    await insertAudit(trx, {
      ...{ by, at, action: 'suspend', subject: ban.id, detail },
    });
    await updateDesiredState(trx, keys, at);
    await insertChange(trx, { kind: 'ban', subject: ban.id, at });
  });

/** Has nobody suspended for a ban any more: what is ours is lifted. */
export const endSuspension = (
  db: Db,
  { id, keys }: Pick<StoredBan, 'id' | 'keys'>,
  { by, at }: ChangeAct,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const ids = keys.map((key) => key.id);
    if (!(await deleteBanSuspensions(trx, ids))) return;
    await insertAudit(trx, { by, at, action: 'end suspension', subject: id });
    await updateDesiredState(trx, keys, at);
    await insertChange(trx, { kind: 'ban', subject: id, at });
  });
