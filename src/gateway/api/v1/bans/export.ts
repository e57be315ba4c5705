import { z } from 'zod';
import { exportQuery } from '../../../../protocol/jobs';
import { exportBans } from '../../../jobs/export/export-bans';
import { EXPORT_FORMATS } from '../../../jobs/export/export-formats';
import { defineRoute } from '../../openapi/define-route';
import { streamText } from '../../shared/stream-text';
import { BANS } from './group';
import { startExport } from './start-export';

/** `GET /v1/bans/export`. */
export const exportBansRoute = defineRoute({
  ...BANS,
  method: 'get',
  path: '/v1/bans/export',
  id: 'exportBans',
  summary: 'Export bans',
  description:
    'All that the filters leave, newest first. Imported again it gives the same bans; a plain list has the values of active ones alone.',
  query: exportQuery,
  answers: {
    200: {
      description: 'A file',
      content: {
        'text/csv': z.string(),
        'application/jsonl': z.string(),
        'text/plain': z.string(),
      },
    },
  },
  codes: ['forbidden', 'rate_limited'],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    const at = now();
    const { format, bans } = await startExport(deps, c.req.query(), {
      ...{ caller, by: caller, at },
    });
    const { type, extension } = EXPORT_FORMATS[format];
    return streamText(c, exportBans(db, bans, EXPORT_FORMATS[format], at), {
      'content-type': type,
      'content-disposition': `attachment; filename="bans.${extension}"`,
    });
  },
});
