import { describe, expect, it } from 'vitest';
import { answer, brokenJson, dataTrue } from '../../../../../vendors/faults';
import { failureOf } from '../failure-of';
import { listIds } from '../list-ids';
import { openAcquire } from '../settings';

describe('a lift at Acquire', () => {
  it('that affected no row counts as already lifted, despite its status 200', async () => {
    const { client } = await openAcquire();
    expect(await client.liftBan('4711')).toBe('gone');
  });

  it.each([
    ['broken', brokenJson],
    ['only true', dataTrue],
  ])('answered %s has an unknown outcome', async (_, fault) => {
    const { vendor, client, banThere } = await openAcquire();
    const id = banThere();
    vendor.arm(fault);
    const lift = client.liftBan(id);
    expect((await failureOf(lift)).code).toBe('unknown_outcome');
    expect(await client.liftBan(id)).toBe('gone');
  });

  it.each([400, 404])(
    'of an unknown block counts as already lifted after status %i',
    async (status) => {
      const { vendor, client, banThere } = await openAcquire();
      const body = '{"errors":[{"title":"ERROR_RECORD_NOT_FOUND"}]}';
      vendor.arm(answer({ status, body }));
      expect(await client.liftBan(banThere())).toBe('gone');
    },
  );
});

describe('the list of Acquire', () => {
  it('is refused when it has fewer rows than its count', async () => {
    const { vendor, client, banThere } = await openAcquire();
    for (let made = 0; made < 25; made += 1) banThere();
    vendor.quirks.paging = 'ignored';
    const error = await failureOf(listIds(client));
    expect(error.code).toBe('malformed');
    vendor.quirks.pageSize = 25;
    expect(await listIds(client)).toHaveLength(25);
  });

  it('is read again when rows moved while it was read', async () => {
    const { vendor, client, banThere, there } = await openAcquire();
    for (let made = 0; made < 30; made += 1) banThere();
    const listed: string[] = [];
    for await (const bans of client.listBans()) {
      if (!listed.length) vendor.unblock(3);
      listed.push(...bans.map(({ id }) => id));
    }
    expect(listed).toEqual(expect.arrayContaining(there()));
    expect(new Set(listed).size).toBe(listed.length);
  });
});
