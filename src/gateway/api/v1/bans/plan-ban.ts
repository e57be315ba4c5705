import type { BanRequest } from '../../../../protocol/ban-request';
import type { Caller } from '../../../auth/caller';
import { limitPlaces } from '../../../auth/limit-places';
import { usualEffect } from '../../../bans/usual-effect';
import { requireWithinLimits } from '../../../auth/require-within-limits';
import type { BanDraft } from '../../../bans/draft';
import { lastKeyEnd } from '../../../bans/last-key-end';
import { withinBan } from '../../../bans/plan-key-ends';
import type { GatewayDeps } from '../../../deps';
import { findDefaults } from '../../../sites/find-defaults';
import type { RequestAddress } from '../../../http/client-address';
import { refuseProxies } from '../../shared/refuse-proxies';
import { findBannedSession, type BannedSession } from './banned-session';
import { findBanCountry } from './find-ban-country';
import { limitBanEnd } from './limit-ban-end';
import { limitKeyEnds } from './limit-key-ends';
import { refuseProtective } from './refuse-protective';
import { refuseOwnAddress } from './refuse-own-address';
import { requestedEnd } from './requested-end';
import { requestedKeys } from './requested-keys';
import { requestedSites } from './requested-sites';
import { requireConfirmation } from './require-confirmation';
import { requireGeo } from './require-geo';
import { requireOwner } from './require-owner';

/** Who asks for a ban, when, and from which address. */
interface Asked {
  caller: Caller;
  at: number;
  from: Pick<RequestAddress, 'address'>;
}

/** A ban to be, and the chat it is made from. */
interface PlannedBan {
  draft: BanDraft;
  session: BannedSession | undefined;
}

/** A ban that somebody asks for, and what may refuse it. */
export interface AskedBan extends PlannedBan {
  /** In this order; each throws an ApiError. */
  checks: readonly (() => void | Promise<void>)[];
}

type Deps = Pick<GatewayDeps, 'db' | 'secrets' | 'trust' | 'geo' | 'now'>;

/**
 * Returns the ban that somebody asks for, as long as they may have its keys
 * hold, and what may refuse it; writes nothing.
 *
 * @throws ApiError naming the field of what can't be read
 */
export const readBan = async (
  deps: Deps,
  request: BanRequest,
  { caller, at, from }: Asked,
): Promise<AskedBan> => {
  const { db, trust, geo } = deps;
  const session = await findBannedSession(deps, caller, request.session);
  const end = requestedEnd(request, at);
  const country = await findBanCountry(db, caller, request);
  const defaults = await findDefaults(db, session?.site);
  const requested = requestedKeys(request, session, at, {
    country,
    usual: defaults.kinds,
  }).map((key) => ({ ...key, until: withinBan(key.until ?? null, end) }));
  const keys = limitKeyEnds(caller, requested, end, at);
  const { until, isCut } = limitBanEnd(caller, end, at);
  const waits = isCut || keys.some((key) => key.askedUntil !== undefined);
  const draft: BanDraft = {
    keys,
    sites: await requestedSites(db, caller, request.sites),
    until: lastKeyEnd(keys, until),
    ...(waits && { asked: { until: end } }),
    sparing: request.sparing !== false,
    reason: request.reason ?? '',
    note: request.note ?? '',
    effect: request.effect ?? usualEffect(keys, defaults.effect),
    text: request.text ?? '',
    source: 'doorlist',
    ...(session && {
      session: session.code,
      visitorName: session.visitorName,
    }),
  };
  const each = keys.map((key) => [key]);
  return {
    draft,
    session,
    checks: [
      () =>
        refuseProtective(
          db,
          draft.reason,
          session ? [session.site] : draft.sites,
        ),
      () => refuseProxies(trust, keys),
      () => refuseOwnAddress(caller, from, keys),
      ...each.map((one) => () => requireConfirmation(request, one, session)),
      ...each.map(
        (one) => () =>
          requireOwner(deps, request, caller, { keys: one, session }),
      ),
      () => limitPlaces(caller, { keys, until: end }, at),
      () => requireGeo(geo, keys),
      // What is beyond the limit waits to be approved.
      () =>
        requireWithinLimits(
          caller,
          { ...draft, until: isCut ? undefined : draft.until },
          at,
        ),
    ],
  };
};

/**
 * Returns the ban that somebody asks for, by API or command line; writes
 * nothing.
 *
 * @throws ApiError naming the field of what is wrong, not theirs to ask for, or
 * to be confirmed first
 */
export const planBan = async (
  deps: Deps,
  request: BanRequest,
  asked: Asked,
): Promise<PlannedBan> => {
  const { draft, session, checks } = await readBan(deps, request, asked);
  for (const check of checks) await check();
  return { draft, session };
};
