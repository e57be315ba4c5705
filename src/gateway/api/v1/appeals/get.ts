import { appealDetail, type AppealDetail } from '../../../../protocol/appeals';
import { presentAppeal } from '../../../appeals/present-appeal';
import { DEFAULT_ANSWERS } from '../../../appeals/default-answers';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { findPermittedAppeal } from './find-permitted-appeal';
import { APPEALS } from './group';

/** `GET /v1/appeals/{id}`. */
export const getAppealRoute = defineRoute({
  ...APPEALS,
  method: 'get',
  path: '/v1/appeals/:id',
  id: 'getAppeal',
  summary: 'Show an appeal',
  params: idParams,
  answers: { 200: json('The appeal', appealDetail) },
  codes: ['not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const id = c.req.param('id');
      const found = await findPermittedAppeal(db, id, c.var.caller);
      return c.json({
        ...presentAppeal(found),
        answers: DEFAULT_ANSWERS,
      } satisfies AppealDetail);
    },
});
