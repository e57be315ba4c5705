import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalValue } from '../../../../src/gateway/keys/canonical-key';
import type { AcquireType } from '../../../../src/gateway/store/schema/schema';
import {
  acquireClient,
  asBrackets,
  asJson,
  BLOCKS,
} from '../../support/acquire-client';
import { openGateway, START } from '../../support/harness';
import { checkProperty } from '../../../check-property';

const several = <Value>(value: fc.Arbitrary<Value>) =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 4 });
const name = fc.stringMatching(/^[a-z0-9._-]{1,20}$/);
const host = fc.stringMatching(/^[a-z0-9_-]{1,20}$/);
/** Of Berlin. */
const number = fc.integer({ min: 1_000_000, max: 9_999_999 });

/** Values of each type in spellings that Acquire takes. */
const what: fc.Arbitrary<{ type: AcquireType; data: (string | number)[] }> =
  fc.oneof(
    fc.record({
      type: fc.constant('contact' as const),
      // Not 1, which is blocked all the time.
      data: several(fc.integer({ min: 2, max: 999_999_999 })),
    }),
    fc.record({
      type: fc.constant('ip' as const),
      // Of an IPv6 address its /64 is blocked: another one of it is the same.
      data: fc.uniqueArray(fc.oneof(fc.ipV4(), fc.ipV6()), {
        ...{ minLength: 1, maxLength: 4 },
        selector: (address) => canonicalValue('ip', address),
      }),
    }),
    fc.record({
      type: fc.constant('email' as const),
      data: several(
        fc.tuple(name, host).map(([own, at]) => `${own}@${at}.example`),
      ),
    }),
    fc.record({
      type: fc.constant('phone' as const),
      data: several(number.map((digits) => `+4930${digits}`)),
    }),
  );
const block = fc.tuple(
  what,
  fc.record({
    blockTill: fc.option(
      fc.integer({ min: 1000, max: 10 ** 11 }).map((ms) => START + ms),
    ),
    reason: fc.string({ maxLength: 50 }).map((text) => text.trim()),
  }),
);

const plain = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

it('a block that Acquire’s Add makes can be listed, got and deleted once', async () => {
  const gateway = await openGateway();
  const acquire = acquireClient(gateway);
  await acquire.add({ data: [1], type: 'contact', reason: 'stays' });
  const before = await acquire.list();

  await checkProperty(
    fc.asyncProperty(
      block,
      fc.constantFrom(asJson, asBrackets),
      async ([{ type, data }, { blockTill, reason }], spell) => {
        fc.pre(plain.test(reason));
        const asked = {
          data,
          type,
          blockTill:
            blockTill === null ? null : new Date(blockTill).toISOString(),
          reason,
        };
        const made = await acquire.add(asked);
        const second =
          blockTill === null
            ? null
            : new Date(blockTill - (blockTill % 1000)).toISOString();
        expect(made).toHaveLength(type === 'contact' ? data.length : 1);
        for (const record of made) {
          expect(record).toMatchObject({ type, blockTill: second, reason });
        }
        expect(
          made.flatMap<string | number | null>((record) =>
            Array.isArray(record.data) ? record.data : [record.data.id],
          ),
        ).toEqual(data);

        const order = spell('order', { id: 'DESC' });
        const listed = await acquire.list(`?${order}&limit=${made.length}`);
        expect(listed.data).toEqual(made.toReversed());
        expect(listed.count).toBe(before.count + made.length);

        expect(await acquire.failure('POST', BLOCKS, asked)).toMatchObject({
          type: 'ERROR_DUPLICATE_RECORD_FOUND',
        });
        for (const record of made) {
          const { id } = record;
          expect(await acquire.get(id, '?relations=user')).toEqual(record);
          const where = spell('where', { id, type });
          expect((await acquire.list(`?${where}`)).data).toEqual([record]);
          expect(await acquire.delete(id)).toBe(1);
          expect(await acquire.delete(id)).toBe(0);
          expect(await acquire.failure('GET', `${BLOCKS}/${id}`)).toMatchObject(
            { type: 'ERROR_RECORD_NOT_FOUND' },
          );
        }
        expect(await acquire.list()).toEqual(before);
      },
    ),
    60,
  );
});
