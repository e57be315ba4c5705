import { listRequest, sharedList } from '../../../../protocol/lists';
import { addList } from '../../../blocklists/add-list';
import { parseListUrl } from '../../../blocklists/find-list-source';
import { presentList } from '../../../blocklists/present-list';
import { readBody } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { requestedSites } from '../bans/requested-sites';
import { LISTS } from './group';

const body = {
  schema: listRequest,
  types: ['application/json'],
  example: {
    url: 'https://lists.example.com/drop.txt',
    as: 'watch',
    every: '6h',
  },
} as const;

/** `POST /v1/lists`. */
export const addListRoute = defineRoute({
  ...LISTS,
  method: 'post',
  path: '/v1/lists',
  id: 'addList',
  summary: 'Add a shared list',
  description:
    'It is read at once, and then as often as `every` says; its formats are those of an import. Each address, network or domain of it becomes a ban of its own, with `source` `list`, which holds as long as the list has it, and 24 hours at most without being read. It spares the proven, and never bans by an id of a browser. What would refuse somebody signed in waits for `approve`, as does an update that grows the list by a fifth. A list of all sites takes somebody of all sites.',
  body,
  answers: { 201: json('The list, which is being read', sharedList) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler:
    ({ db, now, allowPrivate }) =>
    async (c) => {
      const given = await readBody(c, body);
      const { caller } = c.var;
      const url = parseListUrl(given.url, allowPrivate);
      const sites = await requestedSites(db, caller, given.sites);
      const at = now();
      const list = await addList(
        db,
        { ...given, url, sites, allowPrivate },
        { by: caller, at },
      );
      return c.json(await presentList(db, list, at), 201);
    },
});
