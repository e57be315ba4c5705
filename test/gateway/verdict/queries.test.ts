import { expect, it, onTestFinished } from 'vitest';
import { createNeverBan } from '../../../src/gateway/keys/never-ban';
import { countQueries } from '../support/count-queries';
import { openGateway } from '../support/harness';
import { makeDatabase } from '../support/open-database';
import { readStream } from '../support/read-stream';

/** A gateway whose queries, and checks of the never-ban list, are counted. */
const openCounted = async () => {
  const database = await makeDatabase();
  onTestFinished(() => database.remove());
  const counted = countQueries((await database.open()).db);
  let checks = 0;
  const gateway = await openGateway({
    database: { ...database, open: () => Promise.resolve({ db: counted.db }) },
    neverBan: createNeverBan(['192.0.2.0/24']),
  });
  const { neverBan } = gateway.deps;
  const { coversAddress } = neverBan;
  neverBan.coversAddress = (address) => {
    checks += 1;
    return coversAddress(address);
  };
  // Its clockwork and its feed would be counted, too.
  await gateway.sweep();
  return {
    gateway,
    counting: async (work: () => Promise<unknown>) => {
      counted.take();
      checks = 0;
      await work();
      return {
        queries: counted.take().filter((tables) => tables !== 'changes'),
        checks,
      };
    },
  };
};

const isOfLinks = (tables: string) => tables === 'links';

const FROM = { from: '203.0.113.24' };

it('a refused visit reads its links and the never-ban list once', async () => {
  const { gateway, counting } = await openCounted();
  await gateway.ban({ visitor: 'vone' });
  const visitor = gateway.secrets.signVisitor('vone');
  const { queries, checks } = await counting(async () => {
    const { verdict } = await gateway.visit({ visitor }, FROM);
    expect(verdict).toBe('refused');
  });
  expect(queries.filter(isOfLinks)).toHaveLength(1);
  expect(checks).toBe(1);
});

it('an admitted visit of a known browser adds the query of its links', async () => {
  const { gateway, counting } = await openCounted();
  const visitor = gateway.secrets.signVisitor('vone');
  const headers = { cookie: `doorlist_visitor=${visitor}` };
  const { queries } = await counting(() =>
    gateway.visit({ visitor }, { ...FROM, headers }),
  );
  expect(queries).toEqual(['links']);
});

it('a visit of somebody new makes no query but the one of its site', async () => {
  const { gateway, counting } = await openCounted();
  const { queries } = await counting(() => gateway.visit({}, FROM));
  expect(queries).toEqual([]);
});

it('a chat of a known browser reads its links once', async () => {
  const { gateway, counting } = await openCounted();
  const { visitor } = await gateway.chat({}, FROM);
  const { queries } = await counting(() => gateway.chat({ visitor }, FROM));
  expect(queries.filter(isOfLinks)).toHaveLength(1);
});

it('a stream that opens reads its links once', async () => {
  const { gateway, counting } = await openCounted();
  // Without an identity: who shares one is looked for in the background.
  const { stream } = await gateway.chat({}, FROM);
  const { queries } = await counting(async () => {
    const events = readStream(await gateway.ask(stream, FROM));
    expect(await events.next()).toMatchObject({ event: 'admitted' });
    await events.close();
  });
  expect(queries.filter(isOfLinks)).toHaveLength(1);
});
