import { parseOrigin } from '../http/origins';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { insertAudit, insertChange } from '../store/changes';
import { listServedEpochs } from '../store/epochs';
import type { SiteRow } from '../store/schema/schema';
import { listOrigins, upsertOrigins } from '../store/site-origins';
import { findSite, isSiteId, upsertSite } from '../store/sites';
import { fillEpoch, startFirstEpoch } from '../lists/epochs';
import type { Db } from '../store/db';

/** The site that always exists, for any origin on loopback. */
const DEFAULT_SITE = 'default';
const DEFAULT_MAX_AGE = 300;
/** Seconds. */
const GONE_CHATS_END_AFTER = 300;
const DAY = 24 * 60 * 60;

/** What to write of a site. What is absent stays as it was. */
export interface SiteDraft {
  id: string;
  /**
   * Allowed origins, `*.` for all subdomains of a domain. If empty, those of before stay; the new site `default` then
   * allows every origin on loopback, and any other new site is refused.
   */
  origins: string[];
  /** Name of the chat widget, as in `data-widget`. @default 'auto' */
  widget?: string;
  /** Seconds that browsers may use an answer. @default 300 */
  maxAge?: number;
}

/** A site as it is stored. */
export interface SiteWithOrigins extends SiteRow {
  /** Allowed origins; empty means every origin on loopback. */
  origins: string[];
}

/**
 * Adds or changes a site. A new site's list has the bans of all sites from its
 * first moment.
 *
 * @throws ApiError `invalid` that names the option
 */
export const putSite = async (
  db: Db,
  secrets: Secrets,
  draft: SiteDraft,
  at: number,
): Promise<SiteWithOrigins> => {
  if (!isSiteId(draft.id)) {
    throw new ApiError(
      'invalid',
      'Expected a site id of lower-case letters, digits and hyphens.',
      'id',
    );
  }
  const { maxAge } = draft;
  if (
    maxAge !== undefined &&
    !(Number.isInteger(maxAge) && maxAge >= 1 && maxAge <= DAY)
  ) {
    throw new ApiError(
      'invalid',
      `Expected whole seconds from 1 to ${DAY}.`,
      'max-age',
    );
  }
  const origins = draft.origins.map(parseOrigin);
  await db.transaction().execute(async (trx) => {
    const before = await findSite(trx, draft.id);
    if (!before && !origins.length && draft.id !== DEFAULT_SITE) {
      throw new ApiError(
        'invalid',
        'Expected at least one origin for a new site.',
        'origin',
      );
    }
    const row: SiteRow = {
      id: draft.id,
      widget: draft.widget ?? before?.widget ?? 'auto',
      max_age: maxAge ?? before?.max_age ?? DEFAULT_MAX_AGE,
      version: before?.version ?? 0,
      created_at: before?.created_at ?? at,
      gone_chats_end_after:
        before?.gone_chats_end_after ?? GONE_CHATS_END_AFTER,
      country: before?.country ?? '',
    };
    await upsertSite(trx, row);
    if (origins.length) await upsertOrigins(trx, draft.id, origins);
    if (!before) await startFirstEpoch(trx, draft.id, at);
    await insertAudit(trx, {
      by: { id: null, name: 'command line' },
      at,
      action: before ? 'change site' : 'add site',
      subject: draft.id,
      detail: { origins, maxAge: row.max_age },
    });
    await insertChange(trx, { kind: 'site', subject: draft.id, at });
  });
  const [epoch] = await listServedEpochs(db, draft.id);
  if (epoch) await fillEpoch(db, secrets, epoch, at);
  const site = await findSite(db, draft.id);
  if (!site) throw new Error(`site ${draft.id} is gone`);
  return { ...site, origins: await listOrigins(db, draft.id) };
};

/** Adds the site `default` if it does not exist. */
export const ensureDefaultSite = async (
  db: Db,
  secrets: Secrets,
  at: number,
): Promise<void> => {
  if (await findSite(db, DEFAULT_SITE)) return;
  await putSite(db, secrets, { id: DEFAULT_SITE, origins: [] }, at);
};
