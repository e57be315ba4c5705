import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { openGateway, type TestGateway } from '../../support/harness';
import { idsOf } from '../../support/zendesk-ids';
import { checkProperty } from '../../../check-property';

const BANS = '/api/v2/bans';

/** What others write between two pages. */
const write = fc.oneof(
  fc.record({ do: fc.constant('ban' as const), keys: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('lift' as const), which: fc.nat() }),
);
type Write = typeof write extends fc.Arbitrary<infer One> ? One : never;

/** Others, who ban and lift while somebody walks. */
const openOthers = (gateway: TestGateway) => {
  let made = 0;
  const held: { id: number; ban: number }[] = [];
  const lifted = new Set<number>();

  const ban = async (more: number) => {
    made += 1;
    const { id, keys } = await gateway.ban({
      visitor: `visitor ${made}`,
      ...(more > 0 && { ip: `100.64.${made >> 8}.${made & 255}` }),
      // Not shown, and so a gap between ids.
      ...(more > 1 && { email: `visitor${made}@example.com` }),
    });
    const shown = keys.filter(({ kind }) => kind !== 'email');
    held.push(...shown.map((key) => ({ id: key.id, ban: id })));
  };
  const lift = async (which: number) => {
    const key = held[which % held.length];
    if (!key || lifted.has(key.id)) return;
    const gone = await gateway.write('DELETE', `${BANS}/${key.id}`);
    expect(gone.status).toBe(204);
    lifted.add(key.id);
  };

  return {
    run: (one: Write) => (one.do === 'ban' ? ban(one.keys) : lift(one.which)),
    /** The ids that are banned now. */
    now: () => held.map(({ id }) => id).filter((id) => !lifted.has(id)),
  };
};

interface Page {
  ids: number[];
  link: string;
}

const readPage = async (gateway: TestGateway, url: string): Promise<Page> => {
  const response = await gateway.write('GET', url);
  expect(response.status).toBe(200);
  return {
    ids: idsOf(await response.json()),
    link: response.headers.get('link') ?? '',
  };
};

/** From one page to the next: by the arithmetic of ids, or by the header. */
const STEPS = {
  forward: ({ ids }: Page, limit: number) =>
    ids.length
      ? `${BANS}?limit=${limit}&since_id=${(ids.at(-1) ?? 0) + 1}`
      : '',
  backward: ({ ids }: Page, limit: number) =>
    ids.length ? `${BANS}?limit=${limit}&max_id=${(ids[0] ?? 0) - 1}` : '',
  next: ({ link }: Page) => /<([^>]+)>; rel="next"/.exec(link)?.[1] ?? '',
  prev: ({ link }: Page) => /<([^>]+)>; rel="prev"/.exec(link)?.[1] ?? '',
} as const;

it.each(['forward', 'backward', 'next', 'prev'] as const)(
  'walking %s visits every ban that was there throughout once, while others write',
  async (way) => {
    const back = way === 'backward' || way === 'prev';
    await checkProperty(
      fc.asyncProperty(
        fc.array(write, { maxLength: 30 }),
        fc.infiniteStream(fc.array(write, { maxLength: 3 })),
        fc.integer({ min: 1, max: 12 }),
        async (before, during, limit) => {
          const gateway = await openGateway();
          const others = openOthers(gateway);
          for (const one of before) await others.run(one);
          const first = others.now();
          const ever = new Set(first);
          const visited: number[] = [];
          let url = back
            ? `${BANS}?limit=${limit}&max_id=1000000`
            : `${BANS}?limit=${limit}&since_id=0`;
          for (let pages = 0; url && pages < 100; pages += 1) {
            const page = await readPage(gateway, url);
            expect(page.ids.length).toBeLessThanOrEqual(limit);
            visited.push(...(back ? page.ids.toReversed() : page.ids));
            url = STEPS[way](page, limit);
            // In the end they stop, or a walk forward would never.
            const writes = pages < 20 ? during.next().value : [];
            for (const one of writes) await others.run(one);
            for (const id of others.now()) ever.add(id);
          }
          expect(url).toBe('');
          const last = new Set(others.now());
          const throughout = first.filter((id) => last.has(id));
          expect(visited.filter((id) => throughout.includes(id))).toEqual(
            back ? throughout.toReversed() : throughout,
          );
          // Nor anything twice, or out of order, or that nobody banned.
          const sorted = [...new Set(visited)].sort((a, b) => a - b);
          expect(visited).toEqual(back ? sorted.reverse() : sorted);
          expect(visited.filter((id) => !ever.has(id))).toEqual([]);
          await gateway.close();
        },
      ),
      // On PostgreSQL only the order and its limits differ.
      inject('postgres') ? 5 : 15,
    );
  },
);
