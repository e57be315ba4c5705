import { renewedLink, type RenewedLink } from '../../../../protocol/users';
import { renewPasswordLink } from '../../../auth/password-link';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { requireMayManage } from '../../shared/require-may-manage';
import { TOKENS } from '../tokens/group';
import { noSuchUser, requireUser } from './find-user';
import { handOverLink } from './hand-over-link';

/** `POST /v1/users/{id}/link`. */
export const renewLinkRoute = defineRoute({
  ...TOKENS,
  method: 'post',
  path: '/v1/users/:id/link',
  id: 'renewPasswordLink',
  summary: 'Make somebody a link to choose a password',
  description:
    'For who lost the invitation or forgot the password. An earlier link ends; the password stays until another is chosen.',
  params: idParams,
  answers: { 201: json('The link, once', renewedLink) },
  codes: ['not_found', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    const given = c.req.param('id');
    const { id, role, email, name } = await requireUser(db, given);
    requireMayManage(caller, role);
    const act = { by: caller, at: now() };
    const link = await renewPasswordLink(db, id, act);
    if (!link) throw noSuchUser(given);
    c.header('cache-control', 'no-store');
    const handed = await handOverLink(c, deps, { email, name }, link);
    return c.json(handed satisfies RenewedLink, 201);
  },
});
