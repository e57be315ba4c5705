import { z } from 'zod';
import { exportLines } from '../../../jobs/export-lines';
import { defineRoute } from '../../openapi/define-route';
import { idParams } from '../../shared/path-parameters';
import { streamText } from '../../shared/stream-text';
import { findPermittedJob } from './find-permitted-job';
import { JOBS } from './group';

/** `GET /v1/jobs/{id}/lines`. */
export const jobLinesRoute = defineRoute({
  ...JOBS,
  method: 'get',
  path: '/v1/jobs/:id/lines',
  id: 'listJobLines',
  summary: 'All lines of a job',
  description: 'A CSV file with the columns line, value, outcome, why, ban.',
  params: idParams,
  answers: {
    200: {
      description: 'What became of each entry',
      content: { 'text/csv': z.string() },
    },
  },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const { caller } = c.var;
      const { id } = await findPermittedJob(db, c.req.param('id'), caller);
      return streamText(c, exportLines(db, id), {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="job-${id}.csv"`,
      });
    },
});
