import {
  neverBanPage,
  type NeverBanEntry,
} from '../../../../protocol/never-ban';
import type { Page } from '../../../../protocol/page';
import { pageQuery } from '../../../../protocol/tokens';
import { check } from '../../../http/read-body';
import { listNeverBan } from '../../../store/never-ban';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { NEVER_BAN } from './group';
import { presentEntry } from './present-entry';

/** `GET /v1/never-ban`. */
export const listNeverBanRoute = defineRoute({
  ...NEVER_BAN,
  method: 'get',
  path: '/v1/never-ban',
  id: 'listNeverBan',
  summary: 'List who is never banned',
  description:
    'The first page begins with the entries of the gateway’s start. Everybody who may sign in is never banned, too.',
  query: pageQuery,
  answers: { 200: json('A page of entries', neverBanPage) },
  handler:
    ({ db, neverBan }) =>
    async (c) => {
      const { cursor, limit } = check(pageQuery, c.req.query());
      const rows = await listNeverBan(db, {
        ...(cursor !== undefined && { after: cursor }),
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      const fixed = neverBan.fixed.map((entry): NeverBanEntry => ({
        ...{ id: null, note: '', by: null, at: null },
        ...entry,
      }));
      return c.json({
        data: [
          ...(cursor === undefined ? fixed : []),
          ...page.map(presentEntry),
        ],
        ...(rows.length > limit && { next: String(page.at(-1)?.id) }),
      } satisfies Page<NeverBanEntry>);
    },
});
