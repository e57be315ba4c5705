import type { BanRequest } from '../../../../protocol/bans';
import type { Caller } from '../../../auth/caller';
import { requireWithinLimits } from '../../../auth/require-within-limits';
import type { BanDraft } from '../../../bans/draft';
import { lastKeyEnd } from '../../../bans/last-key-end';
import type { GatewayDeps } from '../../../deps';
import type { RequestAddress } from '../../../http/client-address';
import { refuseProxies } from '../../shared/refuse-proxies';
import { findBannedSession, type BannedSession } from './banned-session';
import { findCountry } from './find-country';
import { limitKeyEnds } from './limit-key-ends';
import { limitPlaces, usualEffect } from './limit-places';
import { refuseOwnAddress } from './refuse-own-address';
import { requestedEnd } from './requested-end';
import { requestedKeys } from './requested-keys';
import { requestedSites } from './requested-sites';
import { requireConfirmation } from './require-confirmation';
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

/**
 * Returns the ban that somebody asks for, by API or command line; writes
 * nothing.
 *
 * @throws ApiError naming the field of what is wrong, not theirs to ask for, or
 * to be confirmed first
 */
export const planBan = async (
  deps: Pick<GatewayDeps, 'db' | 'trust' | 'geo' | 'now'>,
  request: BanRequest,
  { caller, at, from }: Asked,
): Promise<PlannedBan> => {
  const { db, trust, geo } = deps;
  const session = await findBannedSession(db, caller, request.session);
  const end = requestedEnd(request, at);
  const country = await findCountry(db, caller, request);
  const requested = requestedKeys(request, session, at, country);
  const keys = limitKeyEnds(caller, requested, end, at);
  refuseProxies(trust, keys);
  refuseOwnAddress(caller, from, keys);
  requireConfirmation(request, keys, session);
  await requireOwner(deps, request, caller, { keys, session });
  limitPlaces(geo, caller, { keys, until: end, now: at });
  const draft: BanDraft = {
    keys,
    sites: await requestedSites(db, caller, request.sites),
    until: lastKeyEnd(keys, end),
    sparing: request.sparing !== false,
    reason: request.reason ?? '',
    note: request.note ?? '',
    effect: request.effect ?? usualEffect(keys),
    text: request.text ?? '',
    source: 'doorlist',
    ...(session && {
      session: session.code,
      visitorName: session.visitorName,
    }),
  };
  requireWithinLimits(caller, draft, at);
  return { draft, session };
};
