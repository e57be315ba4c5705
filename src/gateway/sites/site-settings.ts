import {
  siteSettingsRequest,
  type SiteSettingsRequest,
} from '../../protocol/sites';
import type { SiteDefaults } from '../../protocol/site-defaults';
import type { SiteLimits } from '../../protocol/site-limits';
import { check } from '../http/read-body';
import { parseDuration } from '../lib/duration';
import { ApiError } from '../lib/errors/api-error';
import type { SiteRow } from '../store/schema/schema';
import { changeDefaults, readDefaults } from './read-defaults';
import { changeLimits, readLimits } from './read-limits';

/** What is to be other than it was of how a site refuses. */
export type SettingsDraft = SiteSettingsRequest;

/** How a site refuses. */
type SiteSettings = {
  [Name in Exclude<keyof SettingsDraft, 'limits' | 'defaults'>]-?: Exclude<
    SettingsDraft[Name],
    undefined
  >;
} & { limits: SiteLimits; defaults: SiteDefaults };

/** @throws ApiError `invalid` naming the step of the ladder that is no longer */
const requireLonger = (ladder: readonly (string | null)[]): void => {
  let longest = 0;
  for (const [index, step] of ladder.entries()) {
    const length = step === null ? Infinity : (parseDuration(step) ?? 0);
    if (length <= longest) {
      throw new ApiError(
        'invalid',
        'Expected a time longer than that of the step before, such as 7d, and null for good as the last.',
        `ladder.${index}`,
      );
    }
    longest = length;
  }
};

/**
 * Returns the columns of the settings that a draft names.
 *
 * @param before what the site has of those that are changed in part
 * @throws ApiError `invalid` naming the field
 */
export const toSettingColumns = (
  draft: SettingsDraft,
  before: Pick<SiteRow, 'limits' | 'defaults' | 'protective_reasons'>,
): Partial<SiteRow> => {
  const given = check(siteSettingsRequest, draft);
  const { reasons, texts, ladder, whenRefused, observe, admits, appeals } =
    given;
  const limits = given.limits && changeLimits(before, given.limits);
  const { onCall, protectiveReasons, statement, rules, holdLikely } = given;
  const defaults =
    (given.defaults ?? protectiveReasons) &&
    changeDefaults(
      before,
      given.defaults ?? {},
      protectiveReasons ?? (JSON.parse(before.protective_reasons) as string[]),
    );
  if (ladder) requireLonger(ladder);
  return {
    ...(reasons && { reasons: JSON.stringify([...new Set(reasons)]) }),
    ...(texts && { texts: JSON.stringify(texts) }),
    ...(ladder && { ladder: JSON.stringify(ladder) }),
    ...(whenRefused && { when_refused: whenRefused }),
    ...(observe !== undefined && { observe: observe ? 1 : 0 }),
    ...(admits && { admits }),
    ...(appeals !== undefined && { appeals: appeals ? 1 : 0 }),
    ...(onCall !== undefined && { on_call: onCall ?? '' }),
    ...(statement !== undefined && { statement: statement ? 1 : 0 }),
    ...(rules !== undefined && { rules: rules ?? '' }),
    ...(holdLikely !== undefined && { hold_likely: holdLikely ? 1 : 0 }),
    ...(protectiveReasons && {
      protective_reasons: JSON.stringify([...new Set(protectiveReasons)]),
    }),
    ...(defaults && { defaults: JSON.stringify(defaults) }),
    ...(limits && { limits: JSON.stringify(limits) }),
  };
};

/** Returns how a site refuses, from its row. */
export const readSettings = (row: SiteRow): SiteSettings => ({
  reasons: JSON.parse(row.reasons) as string[],
  texts: JSON.parse(row.texts) as Record<string, string>,
  whenRefused: row.when_refused,
  ladder: JSON.parse(row.ladder) as (string | null)[],
  observe: row.observe === 1,
  admits: row.admits,
  appeals: row.appeals === 1,
  onCall: row.on_call || null,
  statement: row.statement === 1,
  rules: row.rules || null,
  holdLikely: row.hold_likely === 1,
  protectiveReasons: JSON.parse(row.protective_reasons) as string[],
  defaults: readDefaults(row),
  limits: readLimits(row),
});
