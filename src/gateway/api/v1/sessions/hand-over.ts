import { handOverRequest, session } from '../../../../protocol/sessions';
import { canSee } from '../../../auth/policies';
import { roleHas } from '../../../auth/role-table';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { handOverSession } from '../../../sessions/change-by-agent';
import { findUser, listUserSites } from '../../../store/users';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { changeChat } from './change-chat';
import { CHANGE_CODES, CHATS } from './group';

const body = {
  schema: handOverRequest,
  types: ['application/json'],
  example: { to: 2 },
} as const;

/** `POST /v1/sessions/{code}/hand-over`. */
export const handOverRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/:code/hand-over',
  id: 'handOverChat',
  summary: 'Hand a chat over',
  description: 'To a colleague, whoever has it now.',
  params: codeParams,
  body,
  answers: { 200: json('The chat', session) },
  codes: [...CHANGE_CODES, 'session_ended'],
  handler: (deps) => async (c) => {
    const changed = await changeChat(c, deps, async (row, act) => {
      const { to } = await readBody(c, body);
      const user = await findUser(deps.db, to);
      if (!user) {
        throw new ApiError('invalid', `There is no user ${to}.`, 'to');
      }
      const sites = user.all_sites
        ? null
        : await listUserSites(deps.db, user.id);
      if (
        user.disabled_at !== null ||
        !canSee({ sites }, { sites: [row.site] })
      ) {
        const problem = `${user.name} has nothing to do with ${row.site}.`;
        throw new ApiError('invalid', problem, 'to');
      }
      if (!roleHas(user.role, 'write chats')) {
        throw new ApiError('invalid', `${user.name} only reads chats.`, 'to');
      }
      await handOverSession(deps.db, row, user, act);
    });
    return c.json(changed);
  },
});
