import { ban, type Ban } from '../../../../protocol/bans';
import { canSee, mayDecideOn, ownsAllSites } from '../../../auth/policies';
import { requireWithinLimits } from '../../../auth/require-within-limits';
import { decideLongerBan } from '../../../bans/decide-longer-ban';
import { presentBan } from '../../../bans/present-ban';
import { ApiError } from '../../../lib/errors/api-error';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { banParams } from '../../shared/path-parameters';
import { banNotFound, findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';

const WORDS = {
  approve: {
    id: 'approveBan',
    summary: 'Agree that a ban holds longer',
    description:
      'Of a ban that waits `toApprove`: it and its keys get the ends that were asked for. Whoever asked for them can’t agree, unless they are an owner.',
    answer: 'The ban, with its full length',
  },
  decline: {
    id: 'declineBan',
    summary: 'Leave a ban as long as it is',
    description:
      'Of a ban that waits `toApprove`: it ends as it stands, as it does where nobody decides.',
    answer: 'The ban, which no longer waits',
  },
} as const;

const decisionRoute = (decision: keyof typeof WORDS) => {
  const { id, summary, description, answer } = WORDS[decision];
  return defineRoute({
    ...BANS,
    method: 'post',
    path: `/v1/bans/:id/${decision}`,
    ...{ id, summary, description },
    params: banParams,
    answers: { 200: json(answer, ban) },
    codes: ['origin_not_allowed', 'forbidden', 'not_found', 'conflict'],
    handler:
      ({ db, now }) =>
      async (c) => {
        const { caller } = c.var;
        const given = c.req.param('id') ?? '';
        const found = await findPermittedBan(db, given, caller, canSee);
        if (!ownsAllSites(caller, found)) {
          throw new ApiError(
            'forbidden',
            'This ban holds on sites that are not yours.',
            'id',
          );
        }
        if (decision === 'approve') {
          if (!mayDecideOn(caller, found)) {
            throw new ApiError(
              'forbidden',
              'You asked for this yourself: somebody else has to agree.',
              'id',
            );
          }
          const wanted = { keys: [], until: found.asked_until };
          requireWithinLimits(caller, wanted, now(), () => 'id');
        }
        const act = { by: caller, at: now() };
        const decided = await decideLongerBan(db, found.id, decision, act);
        if (!decided) throw banNotFound(given);
        const shown: Ban = await presentBan(db, decided, now());
        return c.json(shown);
      },
  });
};

/** `POST /v1/bans/{id}/approve`. */
export const approveBanRoute = decisionRoute('approve');

/** `POST /v1/bans/{id}/decline`. */
export const declineBanRoute = decisionRoute('decline');
