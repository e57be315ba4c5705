import type { Page } from '../../../../protocol/page';
import {
  endedSignIns,
  signInPage,
  type SignInEntry,
} from '../../../../protocol/users';
import { endSignIns } from '../../../auth/end-sign-ins';
import { ApiError } from '../../../lib/errors/api-error';
import { isoTime } from '../../../lib/iso-time';
import { listSignIns } from '../../../store/list-tokens';
import { defineRoute } from '../../openapi/define-route';
import { json, nothing } from '../../openapi/operation';
import { idParams, wholeId } from '../../shared/path-parameters';
import { SIGNING_IN } from './group';
import { requirePerson } from './require-person';

const MINE = { ...SIGNING_IN, security: ['bearer', 'cookie'] } as const;
const WRITE_CODES = ['forbidden', 'origin_not_allowed'] as const;

/** `GET /v1/me/sign-ins`. */
export const listSignInsRoute = defineRoute({
  ...MINE,
  method: 'get',
  path: '/v1/me/sign-ins',
  id: 'listSignIns',
  summary: 'Where one is signed in',
  answers: { 200: json('All that last, newest first', signInPage) },
  codes: ['forbidden'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      requirePerson(caller);
      const rows = await listSignIns(db, caller.id, now());
      c.header('cache-control', 'no-store');
      return c.json({
        data: rows.map(({ id, created_at, expires_at, used_at }) => ({
          id,
          createdAt: isoTime(created_at),
          lastUsedAt: used_at === null ? null : isoTime(used_at),
          expiresAt: expires_at === null ? null : isoTime(expires_at),
          current: id === caller.token,
        })),
      } satisfies Page<SignInEntry>);
    },
});

/** `DELETE /v1/me/sign-ins`. */
export const endOtherSignInsRoute = defineRoute({
  ...MINE,
  method: 'delete',
  path: '/v1/me/sign-ins',
  id: 'endOtherSignIns',
  summary: 'Sign out everywhere else',
  answers: { 200: json('How many ended', endedSignIns) },
  codes: WRITE_CODES,
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      requirePerson(caller);
      const which = { except: caller.token };
      const act = { by: caller, at: now() };
      return c.json({ ended: await endSignIns(db, caller.id, which, act) });
    },
});

/** `DELETE /v1/me/sign-ins/{id}`. */
export const endSignInRoute = defineRoute({
  ...MINE,
  method: 'delete',
  path: '/v1/me/sign-ins/:id',
  id: 'endSignIn',
  summary: 'End one sign-in',
  params: idParams,
  answers: { 204: nothing('Ended') },
  codes: [...WRITE_CODES, 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      requirePerson(caller);
      const given = c.req.param('id');
      const only = wholeId.safeParse(given).success ? Number(given) : 0;
      const act = { by: caller, at: now() };
      if (!(await endSignIns(db, caller.id, { only }, act))) {
        throw new ApiError('not_found', `You have no sign-in ${given}.`);
      }
      return c.body(null, 204);
    },
});
