import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createJsonRowStream } from '../../../../../../src/gateway/vendors/clients/http/json-row-stream';

it('rows are parsed alike however their text is split into chunks', () => {
  const row = fc.record({ id: fc.integer(), more: fc.jsonValue() });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 8 }),
      fc.string(),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (rows, odd, sizes) => {
        const text = JSON.stringify({ odd, data: { data: rows, odd } });
        const cutter = createJsonRowStream(3, z.unknown());
        let left = '';
        let from = 0;
        for (let cut = 0; from < text.length; cut += 1) {
          const size = sizes[cut % sizes.length] ?? 1;
          left += cutter.cut(text.slice(from, from + size));
          from += size;
        }
        const data = rows.map((_, number) => number);
        expect(JSON.parse(left)).toEqual({ odd, data: { data, odd } });
        expect(data.map(cutter.row)).toEqual(
          rows.map((whole) => JSON.parse(JSON.stringify(whole)) as unknown),
        );
      },
    ),
  );
});

it('a malformed row is read as undefined', () => {
  const cutter = createJsonRowStream(1, z.object({ id: z.int() }));
  expect(cutter.cut('[{"id":1},{"id":"x"},{"id":}]')).toBe('[0,1,2]');
  expect([0, 1, 2, 3].map(cutter.row)).toEqual([
    { id: 1 },
    undefined,
    undefined,
    undefined,
  ]);
});
