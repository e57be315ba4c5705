import { listChange, sharedList } from '../../../../protocol/lists';
import { changeList } from '../../../blocklists/change-list';
import { parseListUrl } from '../../../blocklists/find-list-source';
import { presentList } from '../../../blocklists/present-list';
import { readBody } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { requestedSites } from '../bans/requested-sites';
import { findOwnList } from './find-permitted-list';
import { LISTS } from './group';

const body = {
  schema: listChange,
  types: ['application/json'],
  example: { as: 'refuse' },
} as const;

/** `PATCH /v1/lists/{id}`. */
export const changeListRoute = defineRoute({
  ...LISTS,
  method: 'patch',
  path: '/v1/lists/:id',
  id: 'changeList',
  summary: 'Change a shared list',
  description:
    'What the body does not name stays as it is. With another `url`, `format`, `as` or `sites` it is read anew at once; with another `as` or `sites` its bans are made anew, and those before stay until then.',
  params: idParams,
  body,
  answers: { 200: json('The list as it is now', sharedList) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler:
    ({ db, now, allowPrivate }) =>
    async (c) => {
      const given = await readBody(c, body);
      const { caller } = c.var;
      const list = await findOwnList(db, c.req.param('id'), caller);
      const change = {
        ...given,
        ...(given.url !== undefined && {
          url: parseListUrl(given.url, allowPrivate),
        }),
        ...(given.sites && {
          sites: await requestedSites(db, caller, given.sites),
        }),
      };
      const at = now();
      const act = { by: caller, at };
      const changed = await changeList(db, list.id, change, act);
      return c.json(await presentList(db, changed, at));
    },
});
