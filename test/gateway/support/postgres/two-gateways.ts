import { CompiledQuery } from 'kysely';
import { expect, onTestFinished } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import { openGateway, type TestGateway } from '../harness';
import type { TestDatabase } from '../open-database';
import { readTags } from '../read-list';
import { readStream } from '../read-stream';
import { expectWithin } from '../../../expect-within';

export interface TwoGateways {
  one: TestGateway;
  other: TestGateway;
}

/** Two gateways on one database, by default on the real clock. */
export const openTwo = async (
  database: TestDatabase,
  options: Parameters<typeof openGateway>[0] = { now: Date.now },
): Promise<TwoGateways> => ({
  one: await openGateway({ ...options, database }),
  other: await openGateway({ ...options, database }),
});

/** A chat at a gateway, with its stream of events. */
export const openChat = async (gateway: TestGateway, from: string) => {
  const { stream } = await gateway.chat({}, { from });
  const events = readStream(await gateway.ask(stream, { from }));
  onTestFinished(() => events.close());
  await events.until('admitted');
  return events;
};

/** Bans at one gateway what the other has to refuse within a second. */
export const expectRefusedAtOther = async (
  { one, other }: TwoGateways,
  from: string,
  open?: Awaited<ReturnType<typeof openChat>>,
): Promise<void> => {
  const events = open ?? (await openChat(other, from));
  let last: Ban | undefined;
  await expectWithin(1000, async () => {
    if (last) {
      await one.lift(last.id);
      await events.until('admitted');
    }
    const began = performance.now();
    last = await one.ban({ ip: from });
    await events.until('refused');
    const { verdict, tags, hits } = await other.visit({}, { from });
    expect(verdict).toBe('refused');
    expect(await readTags(other)).toContain(tags[hits[0] ?? -1]);
    return performance.now() - began;
  });
};

const LISTENERS = `pg_stat_activity where query = 'listen doorlist'
  and datname = current_database()`;

/** How many connections wait for notifications. */
export const countListeners = async ({ db }: TestGateway): Promise<number> => {
  const { rows } = await db.executeQuery<{ count: number }>(
    CompiledQuery.raw(`select count(*) from ${LISTENERS}`),
  );
  return rows[0]?.count ?? 0;
};

/** Cuts them off. */
export const endListeners = ({ db }: TestGateway): Promise<unknown> =>
  db.executeQuery(
    CompiledQuery.raw(`select pg_terminate_backend(pid) from ${LISTENERS}`),
  );
