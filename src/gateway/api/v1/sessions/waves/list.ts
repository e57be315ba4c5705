import type { Page } from '../../../../../protocol/page';
import { wavePage, waveQuery, type Wave } from '../../../../../protocol/waves';
import { check } from '../../../../http/read-body';
import { listShownWaves } from '../../../../waves/find-shown-waves';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { CHATS } from '../group';

/** `GET /v1/sessions/waves`. */
export const listWavesRoute = defineRoute({
  ...CHATS,
  method: 'get',
  path: '/v1/sessions/waves',
  id: 'listWaves',
  summary: 'List waves of chats',
  description:
    'Three or more chats that go on in which nearly the same was written first, or the same link; newest first. Greetings, and links to your own sites, make none.',
  query: waveQuery,
  answers: { 200: json('A page of waves', wavePage) },
  handler:
    ({ db, now }) =>
    async (c) => {
      const { cursor = Infinity, limit } = check(waveQuery, c.req.query());
      const all = await listShownWaves(db, c.var.caller, now());
      const rest = all.filter(({ id }) => id < cursor);
      const data = rest.slice(0, limit);
      const last = rest.length > limit ? data.at(-1) : undefined;
      return c.json({
        data,
        ...(last && { next: String(last.id) }),
      } satisfies Page<Wave>);
    },
});
