import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { BanQuery } from '../../../src/gateway/store/ban-query';
import type { Db } from '../../../src/gateway/store/db';
import { listBanIds } from '../../../src/gateway/store/list-ban-ids';
import { searchText } from '../../../src/gateway/store/search';
import { seedVariedBans } from '../../bench/seed-varied-bans';
import { openGateway } from '../support/harness';
import { listTextPieces, readTextIndex } from '../support/text-index';

/** Texts with what a pattern, a quotation or a piece of a character may break. */
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'aab%_\\\'"*:&|!()\n -.ßİé漢\u0301'),
      fc.constantFrom('spam', '192.0.2.7', '王伟', '👍🏽', '\u{10FFFF}', 'Ⅷ'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const insert = async (db: Db, text: string, at: number): Promise<number> => {
  const { id } = await db
    .insertInto('bans')
    .values({
      ...{ reason: '', note: '', reference: '', source: 'doorlist' },
      ...{ created_at: at, created_by: 1, created_by_name: 'Ada' },
      ...{ created_by_user: 1, hits: at % 3, search: searchText([text]) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

const list = (db: Db, query: Partial<BanQuery>) =>
  listBanIds(db, { limit: 500, sites: null, ...query }, 0);

const SORTS = ['-createdAt', 'createdAt', '-hits', 'until'] as const;

/** Lists all that a query finds, two a page. */
const listByPages = async (db: Db, query: Partial<BanQuery>) => {
  const ids: number[] = [];
  let cursor: BanQuery['cursor'];
  for (;;) {
    const page = await list(db, {
      ...{ ...query, limit: 2 },
      ...(cursor && { cursor }),
    });
    ids.push(...page.map(({ id }) => id));
    cursor = page.at(-1);
    if (!cursor) return ids;
  }
};

describe('bans found by a text', () => {
  it('are those whose text contains it, whatever was written meanwhile', async () => {
    const { db, database } = await openGateway();
    const step = fc.record({
      write: fc.constantFrom('insert', 'insert', 'update', 'delete'),
      which: fc.nat(),
      text: TEXT,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.array(TEXT, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...SORTS),
        async (steps, queries, sort) => {
          await db.deleteFrom('bans').execute();
          const model = new Map<number, string>();
          for (const { write, which, text } of steps) {
            const ids = [...model.keys()];
            const id = ids[which % ids.length];
            if (write === 'insert' || id === undefined) {
              model.set(await insert(db, text, which), searchText([text]));
            } else if (write === 'update') {
              const search = searchText([text]);
              await db
                .updateTable('bans')
                .set({ search })
                .where('id', '=', id)
                .execute();
              model.set(id, search);
            } else {
              await db.deleteFrom('bans').where('id', '=', id).execute();
              model.delete(id);
            }
          }
          const parts = [...model.values()].flatMap((text) => {
            const characters = [...text];
            return [characters.slice(1, 3), characters.slice(2, 9)].map(
              (some) => some.join(''),
            );
          });
          for (const q of [...queries, ...parts]) {
            if (!q) continue;
            const expected = [...model].filter(([, text]) =>
              text.includes(searchText([q])),
            );
            const found = (await list(db, { q, sort })).map(({ id }) => id);
            expect(found.toSorted()).toEqual(
              expected.map(([id]) => id).toSorted(),
            );
            expect(await listByPages(db, { q, sort })).toEqual(found);
          }
          if (database.file === undefined) return;
          expect(await readTextIndex(db)).toEqual(await listTextPieces(db));
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('bans of a maker of many are found as if each was looked at', async () => {
  const { db } = await openGateway();
  await seedVariedBans(db, 30_000, 1_800_000_000_000);
  await sql`update bans set created_by_name = 'Ada' where id % 4 < 2`.execute(
    db,
  );
  // The newest are of one site, so that those of another come late.
  const NEW = 15_000;
  await sql`insert into ban_sites (ban, site) select id, 'shop' from bans
    where id > ${NEW} and id % 10 > 0`.execute(db);
  const rows = await db
    .selectFrom('bans')
    .select(['id', 'reason', 'hits', 'search', 'lifted_at'])
    .where('created_by_name', '=', 'Ada')
    .execute();
  type Row = (typeof rows)[number];
  const ofBlog = ({ id }: Row) => id % 1000 === 0 || (id % 10 > 0 && id <= NEW);
  const asked: [Partial<BanQuery>, (row: Row) => boolean][] = [
    [{ q: 'spam' }, ({ search }) => search.includes('spam')],
    [{ q: 'reason 39' }, ({ search }) => search.includes('reason 39')],
    [{ q: '39' }, ({ search }) => search.includes('39')],
    [{ reason: 'SPAM' }, ({ reason }) => reason === 'Spam'],
    [{ state: 'lifted' }, (row) => row.lifted_at !== null],
    [{ hit: true }, ({ hits }) => hits > 0],
    [{ kind: 'ip' }, ({ search }) => /^10[01]\./.test(search)],
    [{ kind: 'email' }, ({ search }) => search.includes('@')],
    [
      { kind: 'email', hit: false },
      ({ search, hits }) => search.includes('@') && !hits,
    ],
    [{ site: 'shop' }, ({ id }) => id % 1000 !== 0],
    [{ site: 'blog' }, ofBlog],
    [
      { site: 'blog', sites: ['blog', 'wiki'], reason: 'Spam' },
      (row) => row.reason === 'Spam' && ofBlog(row),
    ],
    [{ sites: ['wiki'] }, ({ id }) => id % 10 > 0 && id <= NEW],
  ];
  const orders = {
    '-hits': (a: Row, b: Row) => b.hits - a.hits || b.id - a.id,
    '-createdAt': (a: Row, b: Row) => b.id - a.id,
  };
  for (const [sort, order] of Object.entries(orders)) {
    for (const [query, isMeant] of asked) {
      const expected = rows
        .filter(isMeant)
        .toSorted(order)
        .map(({ id }) => id);
      const read = async (part: Partial<BanQuery>) => {
        const all = { by: { name: 'Ada' }, sort, limit: 51, ...query, ...part };
        return list(db, all as Partial<BanQuery>);
      };
      const first = await read({});
      const cursor = first.at(-1);
      expect(first.map(({ id }) => id)).toEqual(expected.slice(0, 51));
      for (const part of cursor ? [{ offset: 51 }, { cursor }] : []) {
        const next = await read(part);
        expect(next.map(({ id }) => id)).toEqual(expected.slice(51, 102));
      }
    }
  }
});
