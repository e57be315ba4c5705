import { z } from 'zod';
import { check } from '../../http/read-body';
import { listBlocks } from '../../store/compat/acquire-blocks';
import { planSearch } from '../../auth/plan-search';
import { requireSight } from '../shared/require-sight';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { acquireBlock } from './block';
import { acquireUser } from './user';
import {
  ACQUIRE,
  BLOCKS,
  number,
  order,
  relations,
  select,
  where,
} from './group';
import { presentBlocks } from './present-blocks';
import { readQuery } from './query';
import { blockType, orderBy, searchFor, wholeNumber } from './schemas';
import { fieldsQuery, selectFields } from './select-fields';

/** Query of List, after its two spellings were made one. */
const listQuery = fieldsQuery.extend({
  where: z
    .strictObject({
      search: searchFor.optional(),
      type: blockType.optional(),
      id: wholeNumber(0).optional(),
      blockBy: wholeNumber(0).optional(),
    })
    .default({}),
  order: orderBy({
    id: 'id',
    blockTill: 'until',
    dateCreated: 'created_at',
  }).default([]),
  limit: wholeNumber(1, 1000).default(100),
  offset: wholeNumber(0).optional(),
  // From 1; the vendor's examples of other lists send 0.
  page: wholeNumber(0, 1_000_000).default(1),
});

const blocks = z.object({
  data: z.object({
    offset: z.int(),
    count: z.int().describe('How many there are in all.'),
    data: z.array(acquireBlock),
    users: z.array(acquireUser).describe('Who made them, each once.'),
  }),
});

/**
 * `GET /api/v1/crm/block-visitor`.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/list
 */
export const listBlocksRoute = defineRoute({
  ...ACQUIRE,
  method: 'get',
  path: BLOCKS,
  id: 'acquireListBlocks',
  summary: 'List blocks',
  query: z.object({
    select,
    relations,
    where,
    order,
    limit: number('1 to 1000; 100 if not given.'),
    offset: number('How many to skip.'),
    page: number('From 1, instead of an offset.'),
  }),
  answers: { 200: json('Blocks, expired ones too', blocks) },
  codes: ['forbidden'],
  handler: (deps) => async (c) => {
    const { db } = deps;
    const { caller } = c.var;
    const query = check(listQuery, readQuery(c.req.url));
    if (query.where.search) requireSight(caller, 'where.search');
    await planSearch(deps, caller, query.where.search);
    const { limit, page } = query;
    const offset = query.offset ?? Math.max(0, page - 1) * limit;
    const { count, bans } = await listBlocks(db, {
      search: query.where.search,
      type: query.where.type,
      id: query.where.id,
      createdBy: query.where.blockBy,
      order: query.order,
      ...{ limit, offset },
      sites: caller.sites,
    });
    // If the caller selects fields, relations are not added by default.
    const related = query.relations ?? (query.select.length ? [] : ['user']);
    const whole = await presentBlocks(db, bans, caller);
    const data = whole.map((block) =>
      selectFields(block, query.select, related),
    );
    const users = [
      ...new Map(
        whole.map(({ user }) => [`${user.type} ${user.id}`, user]),
      ).values(),
    ];
    return c.json({ data: { offset, count, data, users } });
  },
});
