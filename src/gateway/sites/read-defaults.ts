import type {
  SiteDefaults,
  SiteDefaultsRequest,
} from '../../protocol/site-defaults';
import { ApiError } from '../lib/errors/api-error';
import type { SiteRow } from '../store/schema/schema';

/** What a dialog starts with on a site of which nobody said anything. */
const USUAL: SiteDefaults = {
  ...{ for: '7d', effect: 'refuse', reason: '' },
  kinds: ['visitor'],
};

/** Returns what the dialog that blocks somebody starts with on a site. */
export const readDefaults = ({
  defaults,
}: Pick<SiteRow, 'defaults'>): SiteDefaults => ({
  ...USUAL,
  ...(JSON.parse(defaults) as Partial<SiteDefaults>),
});

/**
 * Returns what a site's dialog starts with after a change.
 *
 * @param protective reasons of the site for which nobody is banned
 * @throws ApiError `invalid` naming `defaults.reason`
 */
export const changeDefaults = (
  row: Pick<SiteRow, 'defaults'>,
  { kinds, ...given }: SiteDefaultsRequest,
  protective: readonly string[],
): SiteDefaults => {
  // JSON has no undefined.
  const defaults = {
    ...readDefaults(row),
    ...given,
    ...(kinds && { kinds: [...new Set(kinds)] }),
  } as SiteDefaults;
  if (!protective.includes(defaults.reason)) return defaults;
  throw new ApiError(
    'invalid',
    `${defaults.reason} is a reason to help, for which nobody is blocked: a dialog that blocks can’t start with it.`,
    'defaults.reason',
  );
};
