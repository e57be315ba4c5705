import { expect, inject, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Page } from '../../../src/protocol/page';
import { makeDatabase } from '../support/open-database';
import { openGateway, type TestGateway } from '../support/harness';
import { readTags } from '../support/read-list';

const CLIENTS = 50;
// On PostgreSQL what the requests wait for differs, not what they ask for.
const [BANS_EACH, STANDING] = inject('postgres') ? [2, 40] : [4, 60];

/** One gateway; on PostgreSQL, where several may share a database, two. */
const openAll = async (): Promise<TestGateway[]> => {
  if (!inject('postgres')) return [await openGateway({ now: Date.now })];
  const database = await makeDatabase();
  return [
    await openGateway({ now: Date.now, database }),
    await openGateway({ now: Date.now, database }),
  ];
};

/** All ids of our list, newest first, page by page. */
const walkOurs = async (gateway: TestGateway): Promise<number[]> => {
  const ids: number[] = [];
  let cursor = '';
  for (;;) {
    const path = `/v1/bans?limit=25&state=active${cursor}`;
    const response = await gateway.write('GET', path);
    expect(response.status).toBe(200);
    const { data, next } = (await response.json()) as Page<Ban>;
    ids.push(...data.map(({ id }) => id));
    if (next === undefined) return ids;
    cursor = `&cursor=${next}`;
  }
};

/** All visitors of the Zendesk-compatible list, from the first id on. */
const walkZendesk = async (gateway: TestGateway): Promise<string[]> => {
  const visitors: string[] = [];
  for (let since = 0; ;) {
    const path = `/api/v2/bans?limit=25&since_id=${since}`;
    const response = await gateway.write('GET', path);
    expect(response.status).toBe(200);
    const { visitor } = (await response.json()) as {
      visitor: { id: number; visitor_id: string }[];
    };
    const last = visitor.at(-1);
    if (!last) return visitors;
    visitors.push(...visitor.map(({ visitor_id }) => visitor_id));
    since = last.id + 1;
  }
};

const standing = (index: number) => `standing ${index}`;

it('fifty clients that create, lift and list at once lose, double and skip nothing', async () => {
  const gateways = await openAll();
  const [first] = gateways;
  if (!first) throw new Error('there is a gateway');
  const seen: number[] = [];
  gateways.at(-1)?.deps.feed.subscribe(({ kind, subject }) => {
    if (kind === 'ban') seen.push(Number(subject));
  });
  const stayed: Ban[] = [];
  for (let index = 0; index < STANDING; index += 1) {
    stayed.push(await first.ban({ visitor: standing(index) }));
  }

  const kept: number[] = [];
  const lifted: number[] = [];
  const client = async (number: number) => {
    const gateway = gateways[number % gateways.length] ?? first;
    for (let index = 0; index < BANS_EACH; index += 1) {
      const { id } = await gateway.ban({ visitor: `${number} ${index}` });
      if (index % 2) {
        await gateway.lift(id);
        lifted.push(id);
      } else {
        kept.push(id);
      }
    }
    if (number % 2) {
      const ids = await walkOurs(gateway);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(stayed.map(({ id }) => id)));
    } else {
      const visitors = await walkZendesk(gateway);
      expect(new Set(visitors).size).toBe(visitors.length);
      expect(visitors).toEqual(
        expect.arrayContaining(stayed.map((_, index) => standing(index))),
      );
    }
  };
  await Promise.all(
    Array.from({ length: CLIENTS }, (_, index) => client(index)),
  );

  const made = [...kept, ...lifted];
  expect(new Set(made).size).toBe(CLIENTS * BANS_EACH);
  const active = new Set([...stayed.map(({ id }) => id), ...kept]);
  for (const gateway of gateways) {
    expect(new Set(await walkOurs(gateway))).toEqual(active);
    expect(await readTags(gateway)).toHaveLength(active.size);
  }
  // Each change raised the version by one, and was told once, in its order.
  const { version } = await first.db
    .selectFrom('epochs')
    .select('list_version as version')
    .executeTakeFirstOrThrow();
  expect(version).toBe(STANDING + made.length + lifted.length);
  const changes = await first.db
    .selectFrom('changes')
    .select('subject')
    .where('kind', '=', 'ban')
    .orderBy('id')
    .execute();
  expect(changes).toHaveLength(version);
  await expect
    .poll(() => seen)
    .toEqual(changes.map(({ subject }) => Number(subject)));
});

it('the change feed misses nothing that many clients write at once', async () => {
  const gateways = await openAll();
  const seen: string[] = [];
  gateways.at(-1)?.deps.feed.subscribe(({ kind, subject }) => {
    if (kind === 'session') seen.push(subject);
  });
  const visitors = Array.from({ length: CLIENTS }, async (_, index) => {
    const codes: string[] = [];
    for (let chat = 0; chat < 6; chat += 1) {
      const gateway = gateways[(index + chat) % gateways.length];
      codes.push((await gateway?.chat())?.code ?? '');
    }
    return codes;
  });
  const codes = (await Promise.all(visitors)).flat();
  await expect.poll(() => seen.toSorted()).toEqual(codes.toSorted());
});

const sendAtOnce = async (
  gateways: readonly TestGateway[],
  headers: Record<string, string>,
  keys: { kind: string; value: string }[],
) => {
  const token = await gateways[0]?.token();
  const answers = Array.from({ length: 12 }, async (_, index) => {
    const response = await gateways[index % gateways.length]?.ask('/v1/bans', {
      method: 'POST',
      headers,
      json: { keys },
      ...(token !== undefined && { token }),
    });
    const { id } = (await response?.json()) as Ban;
    return { id, status: response?.status };
  });
  return Promise.all(answers);
};

it('equal requests at once add one ban', async () => {
  const answers = await sendAtOnce(await openAll(), {}, [
    { kind: 'email', value: 'troll@example.com' },
  ]);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  const made = answers.filter(({ status }) => status === 201);
  expect(made).toHaveLength(1);
});

it('requests with one Idempotency-Key at once add one ban', async () => {
  const answers = await sendAtOnce(
    await openAll(),
    { 'idempotency-key': 'the same' },
    [
      { kind: 'visitor', value: 'one' },
      { kind: 'visitor', value: 'two' },
    ],
  );
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
});
