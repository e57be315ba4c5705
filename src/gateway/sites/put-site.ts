import { COMMAND_LINE } from '../auth/command-line';
import { beginLists } from '../lists/begin-lists';
import { fillEpoch } from '../lists/epochs';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { listEpochsOf } from '../store/epochs';
import { nameAdditions } from '../store/list-names';
import type { SiteRow } from '../store/schema/schema';
import { listOrigins, upsertOrigins } from '../store/site-origins';
import { raiseObserveVersion } from '../store/list-versions';
import { findSite, isSiteId, upsertSite } from '../store/sites';
import { updateDesiredOfSite } from '../vendors/state/desired-of-site';
import { changeOrigins, type OriginChange } from './change-origins';
import { parseCountry } from './parse-country';
import { toSettingColumns, type SettingsDraft } from './site-settings';

/** The site that always exists, for any origin on loopback. */
export const DEFAULT_SITE = 'default';

const DEFAULTS: Omit<SiteRow, 'id' | 'version' | 'created_at'> = {
  ...{ widget: 'auto', max_age: 300 },
  ...{ gone_chats_end_after: 300, country: '', own_list_from: 0 },
  ...{ reasons: '[]', texts: '{}', ladder: '["1d","7d","30d",null]' },
  // Whoever is refused is told so, and may object, unless somebody wants it
  // otherwise.
  ...{ when_refused: 'notice', appeals: 1 },
  ...{ on_call: '', protective_reasons: '[]', defaults: '{}' },
  ...{ statement: 0, rules: '', hold_likely: 0 },
  ...{ observe: 0, observe_version: 0 },
  ...{ admits: 'everybody', limits: '{}' },
};

/** What to write of a site. What is absent stays as it was. */
export interface SiteDraft extends SettingsDraft {
  id: string;
  origins?: OriginChange;
  /** Name of the chat widget, as in `data-widget`. @default 'auto' */
  widget?: string | undefined;
  /** Seconds that browsers may use an answer. @default 300 */
  maxAge?: number | undefined;
  /** Minutes after which a chat whose page is gone is ended. @default 5 */
  goneChatsEndAfter?: number | undefined;
  /** Whose national phone numbers its visitors write; null: nobody's. */
  country?: string | null | undefined;
  /**
   * Whether its published list has tags of its own, by which nobody can tell
   * that it is of the same owner as others. @default false
   */
  ownList?: boolean | undefined;
}

/** A site as it is stored. */
export interface SiteWithOrigins extends SiteRow {
  /** Allowed origins; empty means every origin on loopback. */
  origins: string[];
}

interface Act {
  by: Actor;
  /** Milliseconds since 1970. */
  at: number;
}

const toRow = (
  {
    id,
    widget,
    maxAge,
    goneChatsEndAfter,
    country,
    ownList,
    ...more
  }: SiteDraft,
  before: SiteRow | undefined,
  at: number,
): SiteRow => {
  const { version = 0, created_at = at } = before ?? {};
  return {
    ...DEFAULTS,
    ...before,
    ...{ id, version, created_at },
    ...(widget !== undefined && { widget }),
    ...(maxAge !== undefined && { max_age: maxAge }),
    ...(goneChatsEndAfter !== undefined && {
      gone_chats_end_after: goneChatsEndAfter * 60,
    }),
    ...(country !== undefined && { country: parseCountry(country) }),
    ...(ownList === false && { own_list_from: 0 }),
    ...toSettingColumns(more, before ?? DEFAULTS),
  };
};

/** Writes a site. Part of a transaction. */
const writeSite = async (
  trx: Db,
  { id, origins, ...settings }: SiteDraft,
  { by, at }: Act,
): Promise<boolean> => {
  const before = await findSite(trx, id);
  const now = changeOrigins(await listOrigins(trx, id), origins);
  if (!now.length && id !== DEFAULT_SITE) {
    throw new ApiError(
      'invalid',
      'Expected at least one origin, whose pages may use the site.',
      'origins',
    );
  }
  const row = toRow({ id, ...settings }, before, at);
  await upsertSite(trx, row);
  if (origins) await upsertOrigins(trx, id, now);
  await beginLists(trx, row, before, settings.ownList ?? false, at);
  // Answers and lists of before are older than those of now.
  if (row.observe !== (before?.observe ?? 0)) {
    await raiseObserveVersion(trx, id);
  }
  await insertAudit(trx, {
    ...{ by, at, subject: id },
    action: before ? 'change site' : 'add site',
    detail: { ...(origins && { origins: now }), ...settings },
  });
  await insertChange(trx, { kind: 'site', subject: id, at });
  return !before;
};

/**
 * Adds or changes a site. A new site's list has the bans of all sites from its
 * first moment.
 *
 * @throws ApiError `invalid` that names what is wrong
 */
export const putSite = async (
  db: Db,
  secrets: Secrets,
  draft: SiteDraft,
  act: Act,
): Promise<{ site: SiteWithOrigins; isNew: boolean }> => {
  const { id } = draft;
  if (!isSiteId(id)) {
    throw new ApiError(
      'invalid',
      'Expected a site id of lower-case letters, digits and hyphens.',
      'site',
    );
  }
  const isNew = await db
    .transaction()
    .execute((trx) => writeSite(trx, draft, act));
  if (draft.observe !== undefined) await updateDesiredOfSite(db, id, act.at);
  // A list of its own that it changes to is not needed yet: a sweeper fills it.
  const begun = isNew ? await listEpochsOf(db, [id, nameAdditions(id)]) : [];
  for (const epoch of begun) await fillEpoch(db, secrets, epoch, act.at);
  const site = await findSite(db, id);
  if (!site) throw new Error(`site ${id} is gone`);
  return { site: { ...site, origins: await listOrigins(db, id) }, isNew };
};

/** Adds the site `default` if it does not exist. */
export const ensureDefaultSite = async (
  db: Db,
  secrets: Secrets,
  at: number,
): Promise<void> => {
  if (await findSite(db, DEFAULT_SITE)) return;
  const act = { by: COMMAND_LINE, at };
  await putSite(db, secrets, { id: DEFAULT_SITE }, act);
};
