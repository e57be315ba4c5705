import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../../../../src/gateway/vendors/clients/http/rate-limiter';
import { createTestClock } from '../../../../vendors/test-clock';
import { failureOf } from './failure-of';
import { listIds } from './list-ids';
import { openZendesk, PROPERTY, SETTINGS } from './settings';
import { checkProperty } from '../../../../check-property';

/** The most arrivals in any 60 seconds. */
const busiest = (times: readonly number[]): number =>
  Math.max(
    0,
    ...times.map(
      (start) =>
        times.filter((time) => time >= start && time < start + 60_000).length,
    ),
  );

describe.each(SETTINGS)('%s: requests a minute', (_, open) => {
  it(
    'are never more than allowed, whatever is asked at once',
    async () => {
      await checkProperty(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 7 }),
          fc.array(fc.nat({ max: 40_000 }), { minLength: 1, maxLength: 25 }),
          async (requestsPerMinute, pauses) => {
            const { vendor, client, clock, banThere } = await open({
              requestsPerMinute,
            });
            const id = banThere();
            const calls: Promise<unknown>[] = [];
            for (const [index, pause] of pauses.entries()) {
              calls.push(client.getBan(id));
              // Some at once, some one after the other, some later.
              if (index % 3 === 1) await calls.at(-1);
              if (index % 3 === 2) clock.advance(pause);
            }
            await Promise.all(calls);
            const times = vendor.requests.map(({ at }) => at);
            expect(times).toHaveLength(pauses.length);
            expect(busiest(times)).toBeLessThanOrEqual(requestsPerMinute);
            expect(vendor.tooMany).toBe(0);
            await vendor.close();
          },
        ),
        25,
      );
    },
    PROPERTY,
  );
});

describe('the pace', () => {
  it('of Zendesk is 200 a minute by default', async () => {
    const { vendor, client, clock, banThere } = await openZendesk();
    const id = banThere();
    const began = clock.now();
    for (let asked = 0; asked < 200; asked += 1) await client.getBan(id);
    expect(clock.now()).toBe(began);
    await client.getBan(id);
    expect(clock.now() - began).toBe(60_000);
    expect(vendor.tooMany).toBe(0);
    expect(client.limits.requestsPerMinute).toBe(200);
  });

  it('that is set too high is put right by the vendor’s 429', async () => {
    const { vendor, connect, banThere } = await openZendesk({
      requestsPerMinute: 3,
    });
    const client = connect({ requestsPerMinute: 1000 });
    const id = banThere();
    for (let asked = 0; asked < 8; asked += 1) await client.getBan(id);
    expect(vendor.tooMany).toBeGreaterThan(0);
    expect(vendor.tooMany).toBeLessThan(4);
  });

  it('counts from the answer, not from the sending', async () => {
    const clock = createTestClock();
    const pacer = createRateLimiter(1, clock);
    const over = await pacer.turn();
    const second = pacer.turn();
    clock.advance(59_000);
    over();
    await second;
    expect(clock.waits).toEqual([60_000]);
  });

  it('is not stopped by a clock that is put back', async () => {
    const clock = createTestClock();
    const pacer = createRateLimiter(1, clock);
    (await pacer.turn())();
    pacer.pause(5000);
    clock.advance(-3_600_000);
    const turn = pacer.turn().then(() => 'a turn');
    clock.advance(3_600_000);
    expect(await turn).toBe('a turn');
    expect(Math.max(...clock.waits)).toBeLessThanOrEqual(60_000);
  });

  it('lets other callers continue after a waiting one was aborted', async () => {
    const clock = createTestClock();
    const pacer = createRateLimiter(1, clock);
    (await pacer.turn())();
    const reason = new Error('enough');
    await expect(pacer.turn(AbortSignal.abort(reason))).rejects.toBe(reason);
    await pacer.turn();
    expect(clock.waits).toEqual([60_000]);
  });

  it('does not hold a caller for longer than a minute', async () => {
    const clock = createTestClock();
    const pacer = createRateLimiter(null, clock);
    pacer.pause(61_000);
    const error = await failureOf(pacer.turn());
    expect(error).toMatchObject({ code: 'retry', retryAfter: 61_000 });
    clock.advance(1000);
    await pacer.turn();
    expect(clock.waits).toEqual([60_000]);
  });

  it('spends few requests on a long list', async () => {
    const { vendor, client } = await openZendesk();
    for (let made = 0; made < 2500; made += 1) {
      vendor.ban({ visitor_id: `1.v${made}` });
    }
    expect(await listIds(client)).toHaveLength(2500);
    expect(vendor.requests).toHaveLength(4);
  });
});
