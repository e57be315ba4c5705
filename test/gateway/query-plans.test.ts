import { CompiledQuery, type RootOperationNode } from 'kysely';
import { expect, it } from 'vitest';
import { networksAround, parseNetwork } from '../../src/gateway/bans/address';
import { findActiveKeys, nextEnd } from '../../src/gateway/store/bans';
import type { Db } from '../../src/gateway/store/db';
import { openGateway } from './harness';

/** How SQLite would go about each query that some work makes. */
const plansOf = async (
  db: Db,
  work: (db: Db) => Promise<unknown>,
): Promise<string[]> => {
  const nodes: RootOperationNode[] = [];
  const queryIds: Parameters<
    ReturnType<Db['getExecutor']>['compileQuery']
  >[1][] = [];
  await work(
    db.withPlugin({
      transformQuery({ node, queryId }) {
        nodes.push(node);
        queryIds.push(queryId);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
  );
  const steps: string[] = [];
  for (const [index, node] of nodes.entries()) {
    const queryId = queryIds[index];
    if (!queryId) continue;
    const { sql, parameters } = db.getExecutor().compileQuery(node, queryId);
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    steps.push(...rows.map(({ detail }) => detail));
  }
  return steps;
};

it('a visitor’s bans are found by their keys, however many bans there are', async () => {
  const { db } = await openGateway();
  const address = parseNetwork('2001:db8::1');
  const keys = address
    ? networksAround(address).map(({ text }) => ({
        kind: 'ip' as const,
        value: text,
      }))
    : [];
  const plan = await plansOf(db, (one) =>
    findActiveKeys(one, keys, 0, 'default'),
  );
  expect(plan[0]).toBe('SEARCH k USING INDEX ban_keys_value (value=?)');
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

it('the next end of a ban is the first of an index', async () => {
  const { db } = await openGateway();
  const plan = await plansOf(db, nextEnd);
  expect(plan).toHaveLength(1);
  expect(plan[0]).toContain('bans_next_end');
});
