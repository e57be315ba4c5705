import { Readable } from 'node:stream';
import { z } from 'zod';
import { importQuery, job } from '../../../../protocol/jobs';
import { check, checkContentType } from '../../../http/read-body';
import { toJobActor } from '../../../jobs/actor';
import { createImport } from '../../../jobs/create-import';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { parseBanEnd } from '../../shared/parse-ban-end';
import { answerJob } from '../jobs/answer-job';
import { BANS } from './group';
import { requestedSites } from './requested-sites';

const body = {
  schema: z.string(),
  types: ['text/plain', 'text/csv', 'application/json', 'application/jsonl'],
  example: '203.0.113.7\n198.51.100.0/24 ; seen in May\n',
} as const;

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** `POST /v1/bans/import`. */
export const importBansRoute = defineRoute({
  ...BANS,
  method: 'post',
  path: '/v1/bans/import',
  id: 'importBans',
  summary: 'Import a list',
  description:
    'Each entry is a ban of its own. Reads CSV and JSONL as an export has them, plain lists with comments, and the lists of Zendesk, Acquire, CrowdSec, Mastodon and Discourse. At most 64 MB.',
  query: importQuery,
  body,
  answers: { 202: json('The job that imports it', job) },
  codes: ['origin_not_allowed', 'forbidden'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const query = check(importQuery, c.req.query());
      checkContentType(c, body.types);
      const { sites, reason = '', name, columns, header } = query;
      const settings = {
        sites: await requestedSites(db, caller, sites?.split(',')),
        until: parseBanEnd(query.until, now()),
        reason,
        ...(name && { name }),
        ...(columns && { columns, header }),
      };
      const stream = c.req.raw.body;
      const id = await createImport(
        db,
        {
          ...{ settings, format: query.format, dryRun: query.dryRun },
          actor: toJobActor(caller),
          type: c.req.header('content-type') ?? '',
          bytes: stream ? Readable.fromWeb(stream as never) : noBytes(),
        },
        now,
      );
      return answerJob(c, db, id);
    },
});
