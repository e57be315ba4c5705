import type { SiteLimits, SiteLimitsRequest } from '../../protocol/site-limits';
import { LIMIT_NAMES } from '../../protocol/limit-names';
import { parseDuration } from '../lib/duration';
import { ApiError } from '../lib/errors/api-error';
import type { SiteRow } from '../store/schema/schema';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const REFUSE = { for: null, effect: 'refuse' } as const;
const TEN_MINUTES = '10m';

/** The limits of a site of which nobody said anything. */
const DEFAULT_LIMITS: SiteLimits = {
  chatsPerVisitor: {
    ...{ mode: 'watching', most: 30, within: TEN_MINUTES },
    ...REFUSE,
  },
  chatsPerAddress: { mode: 'on', most: 30, within: TEN_MINUTES, ...REFUSE },
  chatsPerNetwork: {
    ...{ mode: 'watching', most: 300, within: TEN_MINUTES },
    ...REFUSE,
  },
  claims: { mode: 'on', most: 10, within: TEN_MINUTES },
  wrongReferences: { mode: 'watching', most: 100, within: TEN_MINUTES },
};

/** Returns a limit with what is given of a change; JSON has no undefined. */
const change = <Limit extends object>(
  before: Limit,
  given: { [Name in keyof Limit]?: Limit[Name] | undefined } | undefined,
): Limit => ({ ...before, ...given }) as Limit;

const merge = (before: SiteLimits, given: SiteLimitsRequest): SiteLimits => ({
  chatsPerVisitor: change(before.chatsPerVisitor, given.chatsPerVisitor),
  chatsPerAddress: change(before.chatsPerAddress, given.chatsPerAddress),
  chatsPerNetwork: change(before.chatsPerNetwork, given.chatsPerNetwork),
  claims: change(before.claims, given.claims),
  wrongReferences: change(before.wrongReferences, given.wrongReferences),
});

/** Returns the limits of a site, those of before it had any by default. */
export const readLimits = ({ limits }: Pick<SiteRow, 'limits'>): SiteLimits =>
  limits === '{}'
    ? DEFAULT_LIMITS
    : merge(DEFAULT_LIMITS, JSON.parse(limits) as SiteLimitsRequest);

const requireWithin = (
  text: string | null,
  field: string,
  expected: string,
): void => {
  if (text === null) return;
  const milliseconds = parseDuration(text) ?? Infinity;
  if (milliseconds >= MINUTE && milliseconds <= DAY) return;
  throw new ApiError('invalid', expected, field);
};

/**
 * Returns a site's limits after a change.
 *
 * @param field names the limits in an error
 * @throws ApiError `invalid`, naming the one that is too long
 */
export const changeLimits = (
  row: Pick<SiteRow, 'limits'>,
  given: SiteLimitsRequest,
  field = 'limits',
): SiteLimits => {
  const limits = merge(readLimits(row), given);
  for (const name of LIMIT_NAMES) {
    const limit = limits[name];
    requireWithin(
      limit.within,
      `${field}.${name}.within`,
      'Expected a window of a minute to a day, such as 10m or 24h.',
    );
    if (!('for' in limit)) continue;
    requireWithin(
      limit.for,
      `${field}.${name}.for`,
      'Expected 24 hours at most, such as 30m or 24h: nobody is banned for longer without a person. Null bans nobody.',
    );
  }
  return limits;
};
