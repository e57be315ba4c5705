import { expect, it } from 'vitest';
import { openGateway, START } from '../support/harness';
import { readTags } from '../support/read-list';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const WEEK = 7 * DAY;
const FIRST = START / SECOND;
const SECOND_EPOCH = FIRST + WEEK / SECOND;

/** A gateway in the hour of a rotation, by default just before it. */
const openBeforeRotation = async (before = 301 * SECOND) => {
  const gateway = await openGateway();
  await gateway.ban({ visitor: 'troll', ip: '203.0.113.0/25' });
  gateway.pass(WEEK - before);
  await gateway.sweep();
  return gateway;
};
const statusOf = async (
  { ask }: Awaited<ReturnType<typeof openGateway>>,
  epoch: number,
) => (await ask(`/v1/sites/default/list/${epoch}/0/0`)).status;

it('the next epoch is published one max age before visits use it', async () => {
  const gateway = await openBeforeRotation();
  expect(await statusOf(gateway, SECOND_EPOCH)).toBe(404);
  gateway.pass(SECOND);
  await gateway.sweep();
  expect(await statusOf(gateway, SECOND_EPOCH)).toBe(200);
  expect((await gateway.visit()).epoch).toBe(FIRST);
  gateway.pass(299 * SECOND);
  expect((await gateway.visit()).epoch).toBe(FIRST);
  gateway.pass(SECOND);
  expect((await gateway.visit()).epoch).toBe(SECOND_EPOCH);
});

it('the previous epoch is served for one day more', async () => {
  const gateway = await openBeforeRotation(300 * SECOND);
  gateway.pass(300 * SECOND + DAY - SECOND);
  await gateway.sweep();
  expect(await statusOf(gateway, FIRST)).toBe(200);
  gateway.pass(2 * SECOND);
  await gateway.sweep();
  expect(await statusOf(gateway, FIRST)).toBe(404);
  expect(await statusOf(gateway, SECOND_EPOCH)).toBe(200);
  const { left } = await gateway.db
    .selectFrom('tags')
    .select((select) => select.fn.countAll<number>().as('left'))
    .where('epoch', '=', FIRST)
    .executeTakeFirstOrThrow();
  expect(left).toBe(0);
});

it('an epoch begins every week, and is greater than the last', async () => {
  const gateway = await openGateway();
  const epochs: number[] = [];
  for (let week = 0; week < 4; week += 1) {
    epochs.push((await gateway.visit()).epoch);
    gateway.pass(WEEK - 300 * SECOND);
    await gateway.sweep();
    gateway.pass(300 * SECOND);
  }
  expect(epochs).toEqual(
    [0, 1, 2, 3].map((week) => FIRST + week * (WEEK / SECOND)),
  );
});

it('a ban has other tags in another epoch', async () => {
  const gateway = await openBeforeRotation(300 * SECOND);
  const at = (epoch: number) =>
    readTags(gateway, 'default', { epoch, bits: 0 });
  const [one, other] = [await at(FIRST), await at(SECOND_EPOCH)];
  // A /25 is listed as its eight /28.
  expect(one).toHaveLength(9);
  expect(other).toHaveLength(9);
  expect(one.filter((tag) => other.includes(tag))).toEqual([]);
});

it('bans and lifts are written into every epoch that is served', async () => {
  const gateway = await openBeforeRotation(300 * SECOND);
  const both = async () => {
    const lists = [FIRST, SECOND_EPOCH].map((epoch) =>
      readTags(gateway, 'default', { epoch, bits: 0 }),
    );
    return (await Promise.all(lists)).map(({ length }) => length);
  };
  const ban = await gateway.ban({ visitor: 'another' });
  expect(await both()).toEqual([10, 10]);
  await gateway.lift(ban.id);
  expect(await both()).toEqual([9, 9]);
  // Once the new one is in use, the old one is still kept right.
  gateway.pass(301 * SECOND);
  await gateway.ban({ visitor: 'a third' });
  expect(await both()).toEqual([10, 10]);
  expect((await gateway.visit()).epoch).toBe(SECOND_EPOCH);
});

it('a visit’s tags are on the list of the same epoch', async () => {
  const gateway = await openBeforeRotation(300 * SECOND);
  for (let step = 0; step < 2; step += 1) {
    const { epoch, tags, hits } = await gateway.visit();
    const list = await readTags(gateway, 'default', { epoch, bits: 0 });
    const listed = tags.flatMap((tag, at) => (list.includes(tag) ? at : []));
    expect(listed).toEqual(hits);
    expect(listed).toHaveLength(1);
    gateway.pass(301 * SECOND);
  }
});

it('a new site’s list starts with the bans of all sites', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.ban({ ip: '203.0.113.24' });
  await gateway.ban({ visitor: 'elsewhere' }, { sites: ['shop'] });
  const over = await gateway.ban({ visitor: 'over' });
  await gateway.lift(over.id);
  await gateway.site('outlet');
  const answer = await gateway.visit({}, { site: 'outlet' });
  expect(answer.verdict).toBe('refused');
  expect(await readTags(gateway, 'outlet')).toEqual([answer.tags[0]]);
});

it('an epoch that a killed gateway left half filled is finished', async () => {
  const gateway = await openBeforeRotation(300 * SECOND);
  await gateway.db
    .deleteFrom('tags')
    .where('epoch', '=', SECOND_EPOCH)
    .execute();
  await gateway.db
    .updateTable('epochs')
    .set({ filled_to: 0 })
    .where('epoch', '=', SECOND_EPOCH)
    .execute();
  gateway.pass(301 * SECOND);
  expect(await statusOf(gateway, SECOND_EPOCH)).toBe(404);
  expect((await gateway.visit()).epoch).toBe(FIRST);
  await gateway.sweep();
  expect((await gateway.visit()).epoch).toBe(SECOND_EPOCH);
  expect(await readTags(gateway)).toHaveLength(9);
});

it('filling an epoch does not delay a gateway that stops', async () => {
  const gateway = await openBeforeRotation();
  gateway.pass(SECOND);
  const sweeping = gateway.sweep();
  await gateway.stop();
  await sweeping;
  const { filled_to } = await gateway.db
    .selectFrom('epochs')
    .select('filled_to')
    .where('epoch', '=', SECOND_EPOCH)
    .executeTakeFirstOrThrow();
  expect(filled_to).toBe(0);
  expect(gateway.log()).not.toContain('failed');
});

it('visits are answered when the clock was set back', async () => {
  const gateway = await openGateway();
  gateway.pass(-DAY);
  expect((await gateway.visit()).epoch).toBe(FIRST);
});
