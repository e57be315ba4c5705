import { removeException } from '../../../blocklists/change-exceptions';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { exceptionParams } from '../../shared/path-parameters';
import { findOwnList } from './find-permitted-list';
import { LISTS } from './group';

/** `DELETE /v1/lists/{id}/exceptions/{exception}`. */
export const removeExceptionRoute = defineRoute({
  ...LISTS,
  method: 'delete',
  path: '/v1/lists/:id/exceptions/:exception',
  id: 'removeListException',
  summary: 'Remove an exception of a shared list',
  description:
    'The list is read anew at once, and bans by the key if it has it.',
  params: exceptionParams,
  answers: { 204: nothing('Removed') },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { id, exception } = c.req.param();
      const { caller } = c.var;
      const list = await findOwnList(db, id, caller);
      const act = { by: caller, at: now() };
      await removeException(db, list.id, pathId(exception), act);
      return c.body(null, 204);
    },
});
