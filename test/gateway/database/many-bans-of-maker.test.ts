import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { BanQuery } from '../../../src/gateway/store/ban-query';
import { listBanIds } from '../../../src/gateway/store/list-ban-ids';
import { openGateway } from '../support/harness';

/** More than are sorted by what is read of each. */
const BANS = 9000;

const isSpam = (id: number): boolean => id % 3 > 0;
const hitsOf = (id: number): number => (id * 7) % 100;

it('pages of a maker’s many bans for one reason have those, in their order', async () => {
  const { db } = await openGateway();
  await sql`insert into bans (
      reason, note, created_at, created_by, created_by_name, created_by_user,
      source, reference, hits, search, effect, text
    ) with recursive numbers(n) as (
      select 1 union all select n + 1 from numbers where n < ${sql.lit(BANS)}
    ) select
      case when n % 3 > 0 then 'Spam' else 'Insults' end, '', n, 7, 'Ada', 1,
      'doorlist', 'R-' || n, (n * 7) % 100, 'R-' || n, 'refuse', ''
    from numbers order by n`.execute(db);
  const ids = Array.from({ length: BANS }, (_, index) => index + 1);
  const spam = ids.filter(isSpam);
  const newest = spam.toReversed();
  const byHits = newest.toSorted((a, b) => hitsOf(b) - hitsOf(a) || b - a);
  const read = async (more: Partial<BanQuery>) => {
    const query = { reason: 'spam', by: { name: 'Ada' }, sites: null };
    return (
      await listBanIds(db, { ...query, limit: 50, ...more }, BANS + 1)
    ).map(({ id }) => id);
  };
  expect(await read({})).toEqual(newest.slice(0, 50));
  expect(await read({ by: { id: 7, isUser: true } })).toEqual(
    newest.slice(0, 50),
  );
  const oldest = await read({ sort: 'createdAt', cursor: { id: 50 } });
  expect(oldest).toEqual(spam.filter((id) => id > 50).slice(0, 50));
  expect(await read({ sort: '-hits' })).toEqual(byHits.slice(0, 50));
  const last = byHits[49] ?? 0;
  const cursor = { id: last, value: hitsOf(last) };
  expect(await read({ sort: '-hits', cursor })).toEqual(byHits.slice(50, 100));
  const hit = await read({ sort: '-hits', hit: false });
  expect(hit).toEqual(byHits.filter((id) => hitsOf(id) === 0).slice(0, 50));
  const rest = { cursor: { id: 4, value: 4 }, since: 2 };
  expect(await read({ sort: '-createdAt', ...rest })).toEqual([2]);
});
