import { removeNeverBan } from '../../../bans/change-never-ban';
import { ApiError } from '../../../lib/errors/api-error';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { NEVER_BAN } from './group';

/** `DELETE /v1/never-ban/{id}`. */
export const removeNeverBanRoute = defineRoute({
  ...NEVER_BAN,
  method: 'delete',
  path: '/v1/never-ban/:id',
  id: 'removeNeverBan',
  summary: 'Take an entry off the never-ban list',
  params: idParams,
  answers: { 204: nothing('Removed') },
  codes: ['forbidden', 'not_found', 'origin_not_allowed'],
  handler:
    ({ db, now, neverBan }) =>
    async (c) => {
      const given = c.req.param('id');
      const id = pathId(given);
      const act = { by: c.var.caller, at: now() };
      if (!(await removeNeverBan(db, id, act))) {
        throw new ApiError('not_found', `There is no entry ${given}.`);
      }
      await neverBan.refresh();
      return c.body(null, 204);
    },
});
