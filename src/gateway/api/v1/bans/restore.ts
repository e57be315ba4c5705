import { restoreRequest } from '../../../../protocol/ban-edit';
import { ban, type Ban } from '../../../../protocol/bans';
import { endLimits } from '../../../auth/end-limits';
import { canSee } from '../../../auth/policies';
import { limitPlaces } from '../../../auth/limit-places';
import { requireWithinLimits } from '../../../auth/require-within-limits';
import { keysOfBan } from '../../../bans/keys-of-ban';
import { ownKeyEnds } from '../../../bans/plan-key-ends';
import { presentBan } from '../../../bans/present-ban';
import { restoreBan } from '../../../bans/restore-ban';
import { readBody } from '../../../http/read-body';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { banParams } from '../../shared/path-parameters';
import { requireOwnBans } from '../../shared/require-own-bans';
import { banNotFound, findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';
import { limitBanEnd } from './limit-ban-end';
import { endField, requestedOtherEnd } from './requested-end';

const body = {
  schema: restoreRequest,
  types: ['application/json'],
  example: { until: '2030-01-31T12:00:00Z' },
  optional: true,
} as const;

/** `POST /v1/bans/{id}/restore`. */
export const restoreBanRoute = defineRoute({
  ...BANS,
  method: 'post',
  path: '/v1/bans/:id/restore',
  id: 'restoreBan',
  summary: 'Block again what was unblocked',
  description:
    'Puts a ban that was lifted, or has ended, into force again with the keys it had then, and with it the bans that ended with it as they are joined. Its keys get new ids. A ban that is active stays as it is. A person who asks for a longer end than they may give alone has the ban hold as long as they may, and it waits `toApprove`.',
  params: banParams,
  body,
  answers: { 200: json('The ban, active', ban) },
  codes: ['origin_not_allowed', 'forbidden', 'not_found', 'never_ban'],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    const id = c.req.param('id');
    const found = await findPermittedBan(db, id, caller, canSee);
    await requireOwnBans(db, caller, found);
    const request = await readBody(c, body);
    const end = requestedOtherEnd(request, now());
    const own = ownKeyEnds(keysOfBan(found), found.until);
    const wanted = {
      keys: keysOfBan(found).map(({ id: key, kind }) => ({
        ...{ kind, field: 'id', until: own.get(key) ?? null },
      })),
      until: end === undefined ? found.until : end,
      effect: found.effect,
    };
    const { isCut } = limitBanEnd(caller, wanted.until, now());
    const fieldOf = endField(request);
    requireWithinLimits(
      caller,
      // What is beyond the limit waits to be approved.
      { ...wanted, ...(isCut && { until: undefined }) },
      now(),
      fieldOf,
    );
    limitPlaces(caller, wanted, now(), fieldOf('until'));
    const act = { by: caller, at: now(), ...endLimits(caller) };
    const result = await restoreBan(deps, found.id, end, act);
    if (!result) throw banNotFound(id);
    return c.json((await presentBan(db, result.ban, now())) satisfies Ban);
  },
});
