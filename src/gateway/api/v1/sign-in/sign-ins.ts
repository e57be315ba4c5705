import type { Page } from '../../../../protocol/page';
import { pageQuery } from '../../../../protocol/tokens';
import {
  endedSignIns,
  signInEntry,
  signInPage,
  type SignInEntry,
} from '../../../../protocol/users';
import type { Caller } from '../../../auth/caller';
import { endSignIns } from '../../../auth/end-sign-ins';
import { check } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { isoTime } from '../../../lib/iso-time';
import { listSignIns } from '../../../store/list-tokens';
import { defineRoute } from '../../openapi/define-route';
import { json, nothing } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { SIGNING_IN } from './group';
import { requirePerson } from './require-person';

const MINE = { ...SIGNING_IN, security: ['bearer', 'cookie'] } as const;
const WRITE_CODES = ['forbidden', 'origin_not_allowed'] as const;

type Row = Awaited<ReturnType<typeof listSignIns>>[number];

const presentSignIn = (
  { id, created_at, expires_at, used_at, page_origin }: Row,
  { token }: Caller,
): SignInEntry => ({
  id,
  createdAt: isoTime(created_at),
  lastUsedAt: used_at === null ? null : isoTime(used_at),
  expiresAt: expires_at === null ? null : isoTime(expires_at),
  current: id === token,
  ...(page_origin !== null && { page: page_origin }),
});

const noSuchSignIn = (id: string) =>
  new ApiError('not_found', `You have no sign-in ${id}.`);

/** `GET /v1/me/sign-ins`. */
export const listSignInsRoute = defineRoute({
  ...MINE,
  method: 'get',
  path: '/v1/me/sign-ins',
  id: 'listSignIns',
  summary: 'Where one is signed in',
  query: pageQuery,
  answers: { 200: json('A page of those that last, newest first', signInPage) },
  codes: ['forbidden'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      requirePerson(caller);
      const { cursor = Infinity, limit } = check(pageQuery, c.req.query());
      const all = await listSignIns(db, caller.id, now());
      const rows = all.filter(({ id }) => id < cursor);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      c.header('cache-control', 'no-store');
      return c.json({
        data: page.map((row) => presentSignIn(row, caller)),
        ...(last && { next: String(last.id) }),
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

/** `GET /v1/me/sign-ins/{id}`. */
export const getSignInRoute = defineRoute({
  ...MINE,
  method: 'get',
  path: '/v1/me/sign-ins/:id',
  id: 'getSignIn',
  summary: 'Show one sign-in',
  params: idParams,
  answers: { 200: json('The sign-in', signInEntry) },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      requirePerson(caller);
      const given = c.req.param('id');
      const rows = await listSignIns(db, caller.id, now());
      const row = rows.find(({ id }) => String(id) === given);
      if (!row) throw noSuchSignIn(given);
      c.header('cache-control', 'no-store');
      return c.json(presentSignIn(row, caller));
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
      const only = pathId(given);
      const act = { by: caller, at: now() };
      if (!(await endSignIns(db, caller.id, { only }, act))) {
        throw noSuchSignIn(given);
      }
      return c.body(null, 204);
    },
});
