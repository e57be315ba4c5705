import { banPreview, type BanPreview } from '../../../../protocol/reach';
import { banRequest } from '../../../../protocol/ban-request';
import { countSearch } from '../../../auth/count-search';
import { computeReach } from '../../../bans/compute-reach';
import { refuseNeverBan } from '../../../bans/refuse-never-ban';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { isoTime } from '../../../lib/iso-time';
import { refuseExempt } from '../../../sessions/refuse-exempt';
import { suggestLength } from '../../../sessions/suggest-length';
import { findSession } from '../../../store/sessions';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { BANS } from './group';
import { readBan, type AskedBan } from './plan-ban';
import { askedEnd, requireReason } from './require-reason';

const body = {
  schema: banRequest,
  types: ['application/json'],
  example: { keys: [{ kind: 'ip', value: '192.0.2.0/24' }], for: '1d' },
} as const;

/** Runs all checks, and returns what they refuse. */
const collectRefusals = async (
  checks: AskedBan['checks'],
): Promise<BanPreview['refusals']> => {
  const refusals: BanPreview['refusals'] = [];
  for (const check of checks) {
    try {
      await check();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, message, field } = error;
      refusals.push({
        ...{ code, detail: message },
        ...(field !== undefined && { field }),
      });
    }
  }
  return refusals;
};

/** `POST /v1/bans/preview`. */
export const previewBanRoute = defineRoute({
  ...BANS,
  method: 'post',
  path: '/v1/bans/preview',
  id: 'previewBan',
  summary: 'Say whom a ban would concern',
  description:
    'Takes what `POST /v1/bans` takes, and writes nothing. Counts visitors who chatted in the last 30 days, exactly, on the sites where the ban would hold and of which you may know.',
  body,
  answers: { 200: json('Whom it would concern', banPreview) },
  codes: [
    ...(['origin_not_allowed', 'forbidden', 'rate_limited'] as const),
    ...(['no_such_key', 'unproven'] as const),
  ],
  handler: (deps) => async (c) => {
    c.set('onlyAsks', true);
    const { db, neverBan, now } = deps;
    const { caller, from } = c.var;
    const at = now();
    const request = await readBody(c, body);
    const { draft, checks } = await readBan(deps, request, {
      ...{ caller, at, from },
    });
    const session = draft.session && (await findSession(db, draft.session));
    const suggested = session && (await suggestLength(db, session, at));
    // Who may not see values could else go through a list of them, one by one.
    for (const { value } of request.keys ?? []) {
      await countSearch(deps, caller, value);
    }
    const reach = await computeReach(deps, draft, caller, at);
    const refusals = await collectRefusals([
      ...checks,
      ...(session ? [() => refuseExempt(deps, session, 'session')] : []),
      ...draft.keys.map((key) => () => refuseNeverBan(db, neverBan, key)),
      () =>
        requireReason(
          caller,
          { reason: draft.reason, until: askedEnd(draft) },
          at,
        ),
    ]);
    return c.json({
      reach: reach.map((key, index) => {
        const field = draft.keys[index]?.field ?? '';
        const doubt = refusals.find(
          (one) => one.code === 'unconfirmed' && one.field === field,
        );
        return { field, ...key, ...(doubt && { confirm: doubt.detail }) };
      }),
      sites: draft.sites,
      effect: draft.effect ?? 'refuse',
      until: draft.until === null ? null : isoTime(draft.until),
      toApprove: draft.asked !== undefined,
      refusals,
      ...(suggested && { suggested }),
    } satisfies BanPreview);
  },
});
