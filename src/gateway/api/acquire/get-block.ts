import { z } from 'zod';
import { check } from '../../http/read-body';
import { ApiError } from '../../lib/errors/api-error';
import { findBlock } from '../../store/compat/acquire-blocks';
import { json } from '../openapi/operation';
import { idParams, wholeId } from '../shared/path-parameters';
import { defineRoute } from '../openapi/define-route';
import { acquireBlock } from './block';
import { ACQUIRE, BLOCKS, relations, select } from './group';
import { presentBlocks } from './present-blocks';
import { readQuery } from './query';
import { fieldsQuery, selectFields } from './select-fields';

/**
 * `GET /api/v1/crm/block-visitor/{id}`.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export const getBlockRoute = defineRoute({
  ...ACQUIRE,
  method: 'get',
  path: `${BLOCKS}/:id`,
  id: 'acquireGetBlock',
  summary: 'Get a block',
  params: idParams,
  query: z.object({ select, relations }),
  answers: { 200: json('The block', z.object({ data: acquireBlock })) },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const { caller } = c.var;
      const query = check(fieldsQuery, readQuery(c.req.url));
      const id = c.req.param('id');
      const ban = wholeId.safeParse(id).success
        ? await findBlock(db, Number(id), caller.sites)
        : undefined;
      if (!ban) {
        throw new ApiError('not_found', `There is no block ${id}.`, 'id');
      }
      const [block] = await presentBlocks(db, [ban], caller);
      return c.json({
        data: block && selectFields(block, query.select, query.relations ?? []),
      });
    },
});
