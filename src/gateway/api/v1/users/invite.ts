import {
  invitedUser,
  userRequest,
  type InvitedUser,
} from '../../../../protocol/users';
import { changeLimits } from '../../../auth/change-limits';
import { inviteUser } from '../../../auth/invite-user';
import { DEFAULT_LIMITS } from '../../../auth/limits';
import { readBody } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { requireMayManage } from '../../shared/require-may-manage';
import { TOKENS } from '../tokens/group';
import { noSuchUser } from './find-user';
import { handOverLink } from './hand-over-link';
import { showUser } from './present-user';

const body = {
  schema: userRequest,
  types: ['application/json'],
  example: {
    ...{ email: 'bob@example.com', role: 'agent', sites: ['default'] },
    limits: { maxBan: '7d', seeAddresses: false },
  },
} as const;

/** `POST /v1/users`. */
export const inviteUserRoute = defineRoute({
  ...TOKENS,
  method: 'post',
  path: '/v1/users',
  id: 'inviteUser',
  summary: 'Invite somebody',
  description:
    'They choose a password at `link`, which works once and for seven days, and are signed in. Where the gateway sends mail it is mailed to them.',
  body,
  answers: { 201: json('The user, and the link, once', invitedUser) },
  codes: ['duplicate', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    const { sites, limits, ...draft } = await readBody(c, body);
    requireMayManage(caller, draft.role, 'role');
    const { id, ...link } = await inviteUser(
      db,
      {
        ...draft,
        sites: sites ?? [],
        limits: changeLimits(DEFAULT_LIMITS, limits),
      },
      { by: caller, at: now() },
    );
    const shown = await showUser(db, id, now());
    if (!shown) throw noSuchUser(id);
    c.header('cache-control', 'no-store');
    const handed = await handOverLink(c, deps, shown, link);
    return c.json({ ...shown, ...handed } satisfies InvitedUser, 201);
  },
});
