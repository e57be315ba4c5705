import { joinRequest } from '../../../../protocol/ban-edit';
import { ban, type Ban } from '../../../../protocol/bans';
import { canSee, keysMustEnd } from '../../../auth/policies';
import { joinBans, separateBan } from '../../../bans/join-bans';
import { presentBan } from '../../../bans/present-ban';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { listBansById } from '../../../store/bans';
import type { Db } from '../../../store/db';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { banParams } from '../../shared/path-parameters';
import { requireOwnBans } from '../../shared/require-own-bans';
import { banNotFound, findBan, findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';

const body = {
  schema: joinRequest,
  types: ['application/json'],
  example: { ban: 18 },
} as const;

const JOIN = {
  ...BANS,
  path: '/v1/bans/:id/join',
  params: banParams,
  answers: { 200: json('The ban', ban) },
} as const;

const show = async (db: Db, id: number, now: number): Promise<Ban> => {
  const [found] = await listBansById(db, [id]);
  if (!found) throw banNotFound(id);
  return presentBan(db, found, now);
};

/** `POST /v1/bans/{id}/join`. */
export const joinBanRoute = defineRoute({
  ...JOIN,
  method: 'post',
  id: 'joinBan',
  summary: 'Join two bans as those of one person',
  description:
    'Joined bans end together: lifting, restoring or moving the end of one does so to all. Those that are active get the end of the one that ends last.',
  body,
  codes: ['origin_not_allowed', 'forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const id = c.req.param('id');
      const found = await findPermittedBan(db, id, caller, canSee);
      const request = await readBody(c, body);
      const other = await findBan(db, String(request.ban));
      if (!other || !canSee(caller, other)) {
        throw new ApiError(
          'invalid',
          `There is no ban ${request.ban}. Expected the id or reference of another ban.`,
          'ban',
        );
      }
      if (other.id === found.id) {
        throw new ApiError(
          'invalid',
          'A ban can’t be joined with itself. Expected another ban.',
          'ban',
        );
      }
      await requireOwnBans(db, caller, found);
      await requireOwnBans(db, caller, other, 'ban');
      const act = {
        by: caller,
        at: now(),
        keysMustEnd: keysMustEnd(caller),
      };
      await joinBans(db, [found.id, other.id], act);
      return c.json(await show(db, found.id, now()));
    },
});

/** `DELETE /v1/bans/{id}/join`. */
export const separateBanRoute = defineRoute({
  ...JOIN,
  method: 'delete',
  id: 'separateBan',
  summary: 'Separate a ban from those it is joined with',
  description: 'Their ends stay as they are.',
  codes: ['origin_not_allowed', 'forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const id = c.req.param('id');
      const found = await findPermittedBan(db, id, caller, canSee);
      await requireOwnBans(db, caller, found);
      await separateBan(db, found.id, { by: caller, at: now() });
      return c.json(await show(db, found.id, now()));
    },
});
