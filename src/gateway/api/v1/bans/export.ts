import { z } from 'zod';
import { exportQuery } from '../../../../protocol/jobs';
import { check } from '../../../http/read-body';
import { exportBans } from '../../../jobs/export/export-bans';
import { EXPORT_FORMATS } from '../../../jobs/export/export-formats';
import { insertAudit } from '../../../store/changes';
import { defineRoute } from '../../openapi/define-route';
import { streamText } from '../../shared/stream-text';
import { BANS } from './group';
import { requestedFilters } from './requested-filters';

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
    const { format, ...filters } = check(exportQuery, c.req.query());
    const { state, kind, q, contains } = filters;
    const bans = await requestedFilters(deps, caller, filters);
    const at = now();
    await insertAudit(db, {
      ...{ by: caller, at, subject: 'bans' },
      action: 'export bans',
      detail: {
        ...{ format, state, kind },
        ...((q || contains) && { searched: true }),
      },
    });
    const { type, extension } = EXPORT_FORMATS[format];
    return streamText(c, exportBans(db, bans, EXPORT_FORMATS[format], at), {
      'content-type': type,
      'content-disposition': `attachment; filename="bans.${extension}"`,
    });
  },
});
