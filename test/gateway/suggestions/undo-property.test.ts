import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import { openGateway, type TestGateway } from '../support/harness';
import { answer, isRefused, listSuggestions } from './support';

const HOUR = 60 * 60 * 1000;
/** Addresses of two networks, and of a /56. */
const ADDRESSES = [
  ...['8.8.8.1', '8.8.8.2', '8.8.8.3', '8.8.9.1', '8.8.9.2', '203.0.113.4'],
  ...['2a00:1:2:1::', '2a00:1:2:2::', '2a00:1:2:3::'],
  ...['8.8.8.0/24', '8.8.0.0/17', '2a00:1:2::/56'],
];
/** From where chats are tried. */
const VISITORS = ['8.8.8.1', '8.8.8.99', '8.8.9.2', '8.9.9.9', '2a00:1:2:9::1'];

const drafts = fc.array(
  fc.record({
    address: fc.constantFrom(...ADDRESSES),
    hours: fc.constantFrom(2, 48, undefined),
    effect: fc.constantFrom('refuse', 'channels', 'watch'),
    visitor: fc.boolean(),
    sites: fc.constantFrom([], ['default']),
  }),
  { minLength: 3, maxLength: 10 },
);

/** Everything of bans that a suggestion may touch, but for what hits count. */
const readRows = async (gateway: TestGateway, made: readonly number[]) => {
  const bans = await gateway.db
    .selectFrom('bans')
    .select(['id', 'until', 'lifted_at', 'ended_at', 'beneath', 'effect'])
    .select(['reason', 'to_approve', 'joined', 'sparing', 'lifted_by'])
    .where('id', 'not in', made)
    .orderBy('id')
    .execute();
  const keys = await gateway.db
    .selectFrom('ban_keys')
    .select(['ban', 'kind', 'value', 'typed', 'until'])
    .where('lifted_at', 'is', null)
    .where('ban', 'not in', made)
    .orderBy('ban')
    .orderBy('value')
    .execute();
  return { bans, keys };
};

const readVerdicts = async (gateway: TestGateway) => {
  const verdicts: boolean[] = [];
  for (const from of VISITORS) verdicts.push(await isRefused(gateway, from));
  return verdicts;
};

const list = async (gateway: TestGateway, state: string) => {
  const response = await gateway.write('GET', `/v1/bans?state=${state}`);
  const { data } = (await response.json()) as { data: Ban[] };
  return data.map(({ id }) => id);
};

it('whatever is accepted and taken back leaves bans, lists and verdicts as they were', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (wanted) => {
      const gateway = await openGateway();
      for (const [n, draft] of wanted.entries()) {
        const { address: ip, hours, effect, visitor, sites } = draft;
        await gateway.ban(
          { ip, ...(visitor && { visitor: `v${n}` }) },
          {
            effect,
            sites,
            reason: `r${n}`,
            ...(hours && { for: `${hours}h` }),
          },
        );
      }
      const verdicts = await readVerdicts(gateway);
      // Hits would else tell that a key can match.
      await gateway.db.updateTable('bans').set({ hits: 0 }).execute();
      const before = await readRows(gateway, [0]);
      const active = await list(gateway, 'active');
      const open = await listSuggestions(gateway);
      const accepted: string[] = [];
      const made = [0];
      for (const { id } of open) {
        const path = `/v1/suggestions/${id}/accept`;
        const response = await gateway.write('POST', path);
        // Another one may have done it.
        if (response.status !== 200) continue;
        accepted.push(id);
        const { ban } = (await response.json()) as { ban?: number };
        if (ban !== undefined) made.push(ban);
      }
      expect(accepted.length > 0).toBe(open.length > 0);
      gateway.pass(HOUR);
      for (const id of accepted.toReversed()) await answer(gateway, id, 'undo');
      expect(await readRows(gateway, made)).toEqual(before);
      expect(await list(gateway, 'active')).toEqual(active);
      expect(await readVerdicts(gateway)).toEqual(verdicts);
      await gateway.db.updateTable('bans').set({ hits: 0 }).execute();
      const again = await listSuggestions(gateway);
      expect(again.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
      await gateway.close();
    }),
    { numRuns: 8 },
  );
});
