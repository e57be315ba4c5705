import { liftKey } from '../../bans/lift-ban';
import { listBansById } from '../../store/bans';
import { nothing } from '../openapi/operation';
import { requireOwnBans } from '../shared/require-own-bans';
import { idParams } from '../shared/path-parameters';
import { defineRoute } from '../openapi/define-route';
import { banNotFound, findActiveKey } from './find-key';
import { ONE_BAN, ZENDESK } from './group';

/** `DELETE /api/v2/chat/bans/{id}`. */
export const deleteZendeskBanRoute = defineRoute({
  ...ZENDESK,
  method: 'delete',
  path: ONE_BAN,
  id: 'zendeskDeleteBan',
  summary: 'Delete a ban',
  params: idParams,
  answers: { 204: nothing('Deleted') },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const key = await findActiveKey(db, c.req.param('id'), caller, now());
      const [ban] = await listBansById(db, [key.ban]);
      if (ban) await requireOwnBans(db, caller, ban);
      const lifted = await liftKey(db, key.id, { by: caller, at: now() });
      // Somebody else was faster.
      if (!lifted) throw banNotFound(key.id);
      return c.body(null, 204);
    },
});
