import { session } from '../../../../protocol/sessions';
import { canSee } from '../../../auth/policies';
import { dismissFlags } from '../../../sessions/decide-flags';
import { json } from '../../openapi/operation';
import { flagParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedBan } from '../bans/find-permitted-ban';
import { changeChat } from './change-chat';
import { CHANGE_CODES, CHATS } from './group';

/** `DELETE /v1/sessions/{code}/flags/{ban}`. */
export const dismissFlagRoute = defineRoute({
  ...CHATS,
  method: 'delete',
  path: '/v1/sessions/:code/flags/:ban',
  id: 'dismissFlag',
  summary: 'Say that a chat’s visitor is somebody else',
  description:
    'Than whom the ban is of. The chat’s flags of this ban go, and do not return for this visitor; a browser that the site held for them is let in. Counts for how precise the kinds of these flags are.',
  params: flagParams,
  answers: { 200: json('The chat', session) },
  codes: [...CHANGE_CODES, 'not_found'],
  handler: (deps) => async (c) => {
    const { caller } = c.var;
    const changed = await changeChat(c, deps, async (row, act) => {
      const named = c.req.param('ban');
      const ban = await findPermittedBan(deps.db, named, caller, canSee);
      await dismissFlags(deps, row, ban.id, act);
    });
    return c.json(changed);
  },
});
