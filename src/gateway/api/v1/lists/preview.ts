import { listPreview, listRequest } from '../../../../protocol/lists';
import { parseListUrl } from '../../../blocklists/find-list-source';
import { ListFailure } from '../../../blocklists/list-failure';
import { previewList } from '../../../blocklists/preview-list';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { requestedSites } from '../bans/requested-sites';
import { LISTS } from './group';

const body = {
  schema: listRequest,
  types: ['application/json'],
  example: { url: 'https://lists.example.com/drop.txt', as: 'refuse' },
} as const;

/** `POST /v1/lists/preview`. */
export const previewListRoute = defineRoute({
  ...LISTS,
  method: 'post',
  path: '/v1/lists/preview',
  id: 'previewList',
  summary: 'Read a list, and say whom it would hit',
  description:
    'Takes the body of `POST /v1/lists`, reads the list once (a minute at most), and counts whom of the chats of the last 30 days it would hit. Writes nothing.',
  body,
  answers: { 200: json('What the list would do', listPreview) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const given = await readBody(c, body);
    const { db, allowPrivate } = deps;
    const url = parseListUrl(given.url, allowPrivate);
    const sites = await requestedSites(db, c.var.caller, given.sites);
    try {
      return c.json(
        await previewList(
          deps,
          {
            ...{ url, allowPrivate, format: given.format, effect: given.as },
            sites: sites.length ? sites : null,
          },
          c.req.raw.signal,
        ),
      );
    } catch (error) {
      if (!(error instanceof ListFailure)) throw error;
      throw new ApiError('invalid', error.message, 'url');
    }
  },
});
