import { randomBytes } from 'node:crypto';
import { resealAudit } from '../audit/reseal-audit';
import { verifyAudit } from '../audit/verify-audit';
import { COMMAND_LINE } from '../auth/command-line';
import { ConfigError } from '../lib/errors/config-error';
import { isoTime } from '../lib/iso-time';
import { sealText } from '../lib/seal-text';
import { createSecrets, type Secrets } from '../lib/secrets';
import { newAdditions } from '../lists/begin-lists';
import { planEpoch } from '../lists/plan-epochs';
import { requireCurrentSecret } from '../lists/require-current-secret';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { deleteEpoch, insertEpochs, listEpochs } from '../store/epochs';
import { findFormerSecret, upsertRotation } from '../store/former-secret';
import { upsertMeta } from '../store/meta';
import { SHARED_LIST } from '../store/list-names';
import { listNamedSites } from '../store/listed-keys';
import { listSites } from '../store/sites';
import { deleteShard } from '../store/tags';
import type { Installation } from './installation';
import { prepareNextSecret, settleNextSecret } from './next-secret-file';
import { SEALED_AS } from './read-secrets';
import { reseal } from './reseal';
import { writePrivateFile } from './write-private-file';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a rotation was. */
export interface Rotated {
  at: number;
  /** Until when what was made with the secret before is honoured. */
  until: number;
}

/**
 * Begins a new epoch of every list, whose tags the new secret makes: not before
 * all gateways know it, and browsers and caches may have asked for the list. What
 * was planned with the secret before, and nobody uses yet, is dropped.
 *
 * @returns the first epoch that is of the new secret, and when sites use it
 */
const startEpochs = async (trx: Db, now: number) => {
  const sites = await listSites(trx);
  const all = await listEpochs(trx);
  for (const epoch of all.filter(({ uses_from }) => uses_from > now)) {
    await deleteShard(trx, epoch, 0, 0);
    await deleteEpoch(trx, epoch);
  }
  const used = all.filter(({ uses_from }) => uses_from <= now);
  const newest = Math.max(0, ...used.map(({ epoch }) => epoch));
  const since = Math.max(newest, Math.floor(now / 1000)) + 1;
  const longest = Math.max(0, ...sites.map((site) => site.max_age * 1000));
  const usesFrom = Math.max(since * 1000, now + longest + MINUTE);
  const apart = sites.filter((site) => site.own_list_from > 0);
  for (const list of [SHARED_LIST, ...apart.map(({ id }) => id)]) {
    const next = planEpoch(used, list, sites, usesFrom);
    const named = list === SHARED_LIST ? await listNamedSites(trx, now) : [];
    await insertEpochs(trx, [next, ...newAdditions(named, next)]);
  }
  return { since, usesFrom };
};

const requireRotatable = async (
  trx: Db,
  secrets: Secrets,
  now: number,
): Promise<void> => {
  await requireCurrentSecret(trx, secrets);
  const former = await findFormerSecret(trx);
  if (former && former.until > now) {
    throw new ConfigError(
      `The secret was rotated lately, and the one before it counts until ${isoTime(former.until)}. Try again then.`,
    );
  }
  const { broken } = await verifyAudit(trx, secrets);
  if (!broken) return;
  throw new ConfigError(
    'The audit trail is not as it was written, and sealing it anew would hide that. Look at “doorlist audit verify” first.',
  );
};

const writeRotation = (
  { db, secrets, secretPlace }: Installation,
  old: Buffer,
  master: Buffer,
  at: number,
): Promise<Rotated> =>
  db.transaction().execute(async (trx) => {
    await requireRotatable(trx, secrets, at);
    const next = createSecrets(master);
    await reseal(trx, secrets, next);
    await resealAudit(trx, next);
    const { since, usesFrom } = await startEpochs(trx, at);
    // Lists of the former secret go a day after those of the new one began.
    const until = usesFrom + DAY + HOUR;
    await upsertRotation(
      trx,
      {
        sealed: sealText(
          next.sealingKey,
          old.toString('hex'),
          SEALED_AS.former,
        ),
        until,
      },
      {
        since,
        erasureKey: sealText(
          next.sealingKey,
          secrets.erasureKey.toString('hex'),
          SEALED_AS.erasureKey,
        ),
      },
    );
    await upsertMeta(trx, 'secret', next.fingerprint);
    if (secretPlace === 'database') {
      await upsertMeta(trx, 'master', master.toString('hex'));
    }
    await insertAudit(trx, {
      ...{ by: COMMAND_LINE, at, action: 'rotate secret', subject: 'secret' },
    });
    await insertChange(trx, { kind: 'secret', subject: 'new', at });
    return { at, until };
  });

/**
 * Returns the secret to rotate to: on the disk, or on its way into the database.
 *
 * @throws ConfigError without a file where the environment has the secret
 */
const prepareSecret = (
  { secretPlace }: Installation,
  { folder, file }: { folder: string; file: string | undefined },
): Buffer => {
  if (secretPlace === 'file') return prepareNextSecret(folder);
  if (secretPlace === 'database') return randomBytes(32);
  if (file === undefined) {
    throw new ConfigError(
      '--file: expected where to write the new secret, since DOORLIST_SECRET has the present one.',
    );
  }
  const secret = randomBytes(32);
  writePrivateFile(file, `${secret.toString('hex')}\n`);
  return secret;
};

/**
 * Replaces the secret of an installation: everything sealed is sealed anew in one
 * transaction, and new lists of tags begin. Tokens of visitors, tags and keys of
 * sites that the former secret made are honoured until `until`. Gateways that run
 * take the new one at once, unless theirs is in their environment.
 *
 * @throws ConfigError if it was rotated less than a day ago, and without `file`
 * where the environment has the secret
 */
export const rotateSecret = async (
  installation: Installation,
  place: { folder: string; file: string | undefined },
  at: number,
): Promise<Rotated> => {
  await requireRotatable(installation.db, installation.secrets, at);
  const old = await installation.readMaster();
  const master = prepareSecret(installation, place);
  const rotated = await writeRotation(installation, old, master, at);
  if (installation.secretPlace === 'file') {
    settleNextSecret(place.folder, createSecrets(master).fingerprint);
  }
  return rotated;
};
