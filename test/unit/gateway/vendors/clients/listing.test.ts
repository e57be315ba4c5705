import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badGateway, brokenJson, tooMany } from '../../../../vendors/faults';
import { listIds } from './list-ids';
import { PROPERTY, SETTINGS } from './settings';
import { checkProperty } from '../../../../check-property';

const sorted = (ids: readonly string[]) =>
  [...ids].sort((one, other) => Number(one) - Number(other));

const wire = fc.record({
  bans: fc.nat({ max: 30 }),
  pageSizes: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
  repeats: fc.nat({ max: 4 }),
  turned: fc.boolean(),
  texts: fc.boolean(),
  faults: fc.array(fc.constantFrom(badGateway, brokenJson, tooMany('1')), {
    maxLength: 2,
  }),
});

describe.each(SETTINGS)('%s: the list', (_, open) => {
  it(
    'is the vendor’s set, however its pages come',
    async () => {
      await checkProperty(
        fc.asyncProperty(wire, async (given) => {
          const { vendor, client, banThere, there } = await open();
          for (let made = 0; made < given.bans; made += 1) banThere();
          Object.assign(vendor.quirks, {
            pageSizes: given.pageSizes,
            repeats: given.repeats,
            shuffled: given.turned,
            newestFirst: given.turned,
            ids: given.texts ? 'text' : 'number',
            unknownFields: given.texts,
          });
          for (const fault of given.faults) vendor.arm(fault);

          // Sorting keeps what is listed twice.
          expect(sorted(await listIds(client))).toEqual(there());
          await vendor.close();
        }),
        40,
      );
    },
    PROPERTY,
  );

  it('continues over pages that contain only known bans', async () => {
    const { vendor, client, banThere, there } = await open();
    for (let made = 0; made < 12; made += 1) banThere();
    vendor.quirks.pageSizes = [3, 0, 0, 2, 0];
    vendor.quirks.repeats = 2;
    expect(await listIds(client)).toEqual(there());
  });

  it('has everybody who was banned all the while others come and go', async () => {
    const { vendor, client, banThere, liftThere, there } = await open();
    const ids = Array.from({ length: 30 }, () => banThere());
    vendor.quirks.pageSizes = [4];
    const listed: string[] = [];
    let pages = 0;
    for await (const bans of client.listBans()) {
      listed.push(...bans.map(({ id }) => id));
      pages += 1;
      // One that was listed already, so that an offset moves.
      if (pages === 2) liftThere(ids[1] ?? '');
      if (pages === 3) banThere();
    }
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual(expect.arrayContaining(there()));
  });

  it('is empty where nobody is banned', async () => {
    const { client } = await open();
    expect(await listIds(client)).toEqual([]);
  });
});
