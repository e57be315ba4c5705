import { expect, it } from 'vitest';
import { CAST } from '../../demo/cast/cast';
import { writeCast } from '../../demo/cast/write-cast';
import type { Page } from '../../src/protocol/page';
import type { Session } from '../../src/protocol/sessions';
import { waitFor } from '../wait-for';
import { openGateway } from './support/harness';

const SHOP = 'http://127.0.0.1:8788';

it('the demo’s cast is there as they were for hours, once', async () => {
  const gateway = await openGateway();
  const { db, secrets } = gateway;
  const stage = {
    ...{ installation: { db, secrets }, shop: SHOP, site: 'default' },
    now: gateway.now(),
  };
  const tokens = await writeCast(stage);
  const token = await gateway.token('administrator');
  const list = async (state: string) => {
    const answer = await gateway.ask(`/v1/sessions?state=${state}`, { token });
    return ((await answer.json()) as Page<Session>).data;
  };
  const live = await list('live');
  const ended = await list('ended');
  expect(tokens).toHaveLength(3);
  expect(live).toHaveLength(4);
  expect(live.length + ended.length).toBe(CAST.length);
  expect(live.filter(({ goneSince }) => goneSince !== null)).toHaveLength(1);
  await waitFor(async () => {
    // That a ban has ended by itself is written down a little later.
    const known = (await list('live')).filter((one) => one.blockedBefore);
    expect(known).toHaveLength(1);
  });
  expect(live.find(({ claims }) => claims.name === '林美玲')).toMatchObject({
    address: '203.0.113.118',
    page: `${SHOP}/lamps/tide`,
    lastMessage: { text: '有的，2700K 暖光' },
  });
  expect(new Set([...live, ...ended].map(({ address }) => address)).size).toBe(
    CAST.length,
  );

  expect(await writeCast(stage)).toEqual([]);
  expect(await list('live')).toHaveLength(4);
});
