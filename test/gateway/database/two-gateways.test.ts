import { describe, expect, it, onTestFinished } from 'vitest';
import { insertChange } from '../../../src/gateway/store/changes';
import { makeDatabase } from '../support/open-database';
import {
  countListeners,
  endListeners,
  expectRefusedAtOther,
  openChat,
  openTwo,
} from '../support/postgres/two-gateways';
import { readTags } from '../support/read-list';

const DAY = 24 * 60 * 60 * 1000;

describe('a ban through one gateway', () => {
  it('refuses at the other gateway within a second, in both directions', async () => {
    const { one, other } = await openTwo(await makeDatabase());
    await expectRefusedAtOther({ one, other }, '203.0.113.1');
    await expectRefusedAtOther({ one: other, other: one }, '203.0.113.2');
  });

  it('refuses even if its notification is lost, and later notifications arrive', async () => {
    const two = await openTwo(await makeDatabase());
    await expect.poll(() => countListeners(two.one)).toBe(2);
    const events = await openChat(two.other, '203.0.113.1');
    await endListeners(two.one);
    await expectRefusedAtOther(two, '203.0.113.1', events);
    await expect.poll(() => countListeners(two.one)).toBe(2);
  });

  it('can be lifted through the other gateway', async () => {
    const { one, other } = await openTwo(await makeDatabase());
    const events = await openChat(one, '203.0.113.1');
    const { id } = await one.ban({ ip: '203.0.113.1' });
    await events.until('refused');
    await other.lift(id);
    await events.until('admitted');
    expect(await readTags(one)).toEqual([]);
  });
});

it('a chat that starts through both gateways at once has one session', async () => {
  const { one, other } = await openTwo(await makeDatabase());
  for (let round = 0; round < 10; round += 1) {
    const chat = `chat-of-two-gateways-${round}`;
    const answers = await Promise.all(
      [one, other, one, other].map((gateway) => gateway.chat({ chat })),
    );
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
    expect(new Set(answers.map(({ visitor }) => visitor)).size).toBe(1);
  }
});

it('a listener is notified of a commit without polling', async () => {
  const database = await makeDatabase();
  const { db, listen } = await database.open();
  onTestFinished(() => db.destroy());
  let heard = 0;
  const stop = listen?.(() => {
    heard += 1;
  });
  onTestFinished(() => stop?.());
  // Once it listens it looks, for what came before.
  await expect.poll(() => heard).toBe(1);
  await db
    .transaction()
    .execute((trx) => insertChange(trx, { kind: 'site', subject: 'x', at: 0 }));
  await expect.poll(() => heard).toBe(2);
});

describe('two sweepers at once do only once:', () => {
  it('the end of a ban', async () => {
    const { one, other } = await openTwo(await makeDatabase(), {});
    const until = new Date(one.now() + 60_000).toISOString();
    const bans: string[] = [];
    for (let index = 0; index < 40; index += 1) {
      const { id } = await one.ban({ visitor: `${index}` }, { until });
      bans.push(`${id}`);
    }
    for (const gateway of [one, other]) gateway.pass(60_000);
    await Promise.all([one.sweep(), other.sweep()]);
    const ends = await one.db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'end')
      .execute();
    expect(ends.map(({ subject }) => subject).toSorted()).toEqual(
      bans.toSorted(),
    );
    expect(await readTags(other)).toEqual([]);
  });

  it('the next epoch, although their clocks differ', async () => {
    const { one, other } = await openTwo(await makeDatabase(), {});
    const keys = Array.from({ length: 180 }, (_, index) => ({
      kind: 'visitor',
      value: `troll ${index}`,
    }));
    await one.write('POST', '/v1/bans', { keys });
    await one.write('POST', '/v1/bans', {
      keys: keys.map(({ kind, value }) => ({ kind, value: `other ${value}` })),
    });
    // Late, so that the next one begins by the clock of whoever makes it.
    one.pass(8 * DAY);
    other.pass(8 * DAY + 2000);
    await Promise.all([one.sweep(), other.sweep()]);
    const epochs = await one.db.selectFrom('epochs').selectAll().execute();
    expect(epochs).toHaveLength(2);
    expect(epochs.map(({ filled_to }) => filled_to)).toEqual([null, null]);
    for (const gateway of [one, other]) {
      gateway.pass(302_000);
      expect((await gateway.visit()).epoch).toBe(epochs.at(-1)?.epoch);
      expect(await readTags(gateway)).toHaveLength(360);
    }
    expect(one.log() + other.log()).not.toContain('failed');
  });
});
