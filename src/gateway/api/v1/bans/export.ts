import { z } from 'zod';
import { exportQuery } from '../../../../protocol/jobs';
import { planSearch } from '../../../auth/plan-search';
import { check } from '../../../http/read-body';
import { exportBans } from '../../../jobs/export/export-bans';
import { EXPORT_FORMATS } from '../../../jobs/export/export-formats';
import { insertAudit } from '../../../store/changes';
import { defineRoute } from '../../openapi/define-route';
import { streamText } from '../../shared/stream-text';
import { BANS } from './group';

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
    const { format, state, kind, q } = check(exportQuery, c.req.query());
    const filter = { ...(state && { state }), ...(kind && { kind }) };
    const search = await planSearch(deps, caller, q);
    const at = now();
    await insertAudit(db, {
      ...{ by: caller, at, subject: 'bans' },
      action: 'export bans',
      detail: { format, ...filter, ...(q && { searched: true }) },
    });
    const { type, extension } = EXPORT_FORMATS[format];
    const bans = { ...filter, ...search, sites: caller.sites };
    return streamText(c, exportBans(db, bans, EXPORT_FORMATS[format], at), {
      'content-type': type,
      'content-disposition': `attachment; filename="bans.${extension}"`,
    });
  },
});
