import { z } from 'zod';
import { liftBan } from '../../bans/lift-ban';
import type { Caller } from '../../auth/caller';
import type { GatewayDeps } from '../../deps';
import { check } from '../../http/read-body';
import { findBlock } from '../../store/compat/acquire-blocks';
import { json } from '../openapi/operation';
import { requireOwnBans } from '../shared/require-own-bans';
import { pathId } from '../shared/path-id';
import { idParams } from '../shared/path-parameters';
import { defineRoute } from '../openapi/define-route';
import { ACQUIRE, BLOCKS } from './group';
import { readQuery } from './query';

/** Query of Delete, after its two spellings were made one. */
const deleteQuery = z.object({
  id: z
    .string({ error: 'expected the id of a block' })
    .regex(/^\d{1,15}$/, 'expected the id of a block')
    .transform(Number),
});

const deleted = z.object({
  data: z.object({
    deleted: z.object({
      raw: z.object({ affectedRows: z.int() }),
      affected: z.int().describe('0: there was none.'),
    }),
  }),
});

/** Lifts a block, and says whether there was one. */
const deleteBlock = async (
  { db, now }: GatewayDeps,
  caller: Caller,
  id: number,
): Promise<z.infer<typeof deleted>> => {
  const found = await findBlock(db, id, caller.sites);
  if (found) await requireOwnBans(db, caller, found, 'id');
  const lifted = found && (await liftBan(db, id, { by: caller, at: now() }));
  const affected = lifted?.ended ? 1 : 0;
  return { data: { deleted: { raw: { affectedRows: affected }, affected } } };
};

/**
 * `DELETE /api/v1/crm/block-visitor?id=…`.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export const deleteBlockRoute = defineRoute({
  ...ACQUIRE,
  method: 'delete',
  path: BLOCKS,
  id: 'acquireDeleteBlock',
  summary: 'Delete a block',
  query: z.object({ id: z.string().regex(/^\d{1,15}$/) }),
  answers: { 200: json('Whether there was one', deleted) },
  codes: ['forbidden'],
  handler: (deps) => async (c) => {
    const { id } = check(deleteQuery, readQuery(c.req.url));
    return c.json(await deleteBlock(deps, c.var.caller, id));
  },
});

/** `DELETE /api/v1/crm/block-visitor/{id}`, as the vendor's page says in words. */
export const deleteBlockByPathRoute = defineRoute({
  ...ACQUIRE,
  method: 'delete',
  path: `${BLOCKS}/:id`,
  id: 'acquireDeleteBlockByPath',
  summary: 'Delete a block',
  params: idParams,
  answers: { 200: json('Whether there was one', deleted) },
  codes: ['forbidden'],
  handler: (deps) => async (c) => {
    const id = c.req.param('id');
    // No block has an id of another shape.
    const number = pathId(id);
    return c.json(await deleteBlock(deps, c.var.caller, number));
  },
});
