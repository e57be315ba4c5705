import fc from 'fast-check';
import { expect } from 'vitest';
import { NO_GEO } from '../../../src/gateway/geo/create-geo';
import type { Key } from '../../../src/gateway/keys/key';
import type { Ban } from '../../../src/protocol/bans';
import { createBanModel, isOver } from './ban-model';
import { openGateway } from './harness';

/** Kinds that are banned for some days at most. */
const PLACES: readonly string[] = ['country', 'asn'];
const LONGEST = 1000;

/** The sites at the start; a command adds `late` to them. */
const FIRST_SITES = ['default', 'shop', 'outlet'];

const anyEnd = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 120 }));

/** Anything that agents, or time, may do to bans of some keys. */
export const anyBanCommand = (key: fc.Arbitrary<Key>) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('ban' as const),
        keys: fc.uniqueArray(key, {
          minLength: 1,
          maxLength: 3,
          selector: ({ kind, value }) => `${kind} ${value}`,
        }),
        sites: fc.oneof(
          fc.constant<string[]>([]),
          fc.uniqueArray(fc.constantFrom(...FIRST_SITES), {
            minLength: 1,
            maxLength: 2,
          }),
        ),
        seconds: anyEnd,
        keySeconds: fc.array(anyEnd, { maxLength: 3 }),
        sparing: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('lift' as const),
        which: fc.nat(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('lift key' as const),
        which: fc.nat(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        seconds: fc.integer({ min: 1, max: 90 }),
        swept: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('add site' as const) }),
    },
  );

export type BanCommand =
  ReturnType<typeof anyBanCommand> extends fc.Arbitrary<infer One>
    ? One
    : never;

/** Opens a gateway and a model of it, that are given the same commands. */
export const openWithModel = async () => {
  // Says nothing of any address, but that it could.
  const gateway = await openGateway({ geo: { ...NO_GEO, has: () => true } });
  // Who may confirm whatever a ban hits.
  const owner = await gateway.token('owner');
  const model = createBanModel();
  const sites = [...FIRST_SITES];
  for (const site of sites.slice(1)) await gateway.site(site);

  const addBan = async ({
    keys,
    sites: on,
    seconds,
    keySeconds,
    sparing,
  }: BanCommand & { do: 'ban' }) => {
    const toEnd = (after: number | null = null) =>
      after === null ? null : gateway.now() + after * 1000;
    const toText = (end: number | null) =>
      end === null ? null : new Date(end).toISOString();
    const isPlace = keys.some(({ kind }) => PLACES.includes(kind));
    const until = toEnd(isPlace ? (seconds ?? LONGEST) : seconds);
    const ends = keys.map((_, index) => toEnd(keySeconds[index]));
    // With the last of its keys a ban ends.
    const last = Math.max(...ends.map((end) => end ?? Infinity));
    const response = await gateway.ask('/v1/bans', {
      method: 'POST',
      token: owner,
      json: {
        keys: keys.map((key, index) => ({
          ...key,
          until: toText(ends[index] ?? null),
        })),
        sites: on,
        until: toText(until),
        sparing,
        confirm: true,
        effect: 'refuse',
      },
    });
    const made = (await response.json()) as Ban;
    if (response.status === 200) {
      expect(model.bans.map(({ id }) => id)).toContain(made.id);
      return;
    }
    expect(response.status).toBe(201);
    model.bans.push({
      id: made.id,
      keys: made.keys.map((key) => ({
        ...key,
        lifted: false,
        until: key.until === undefined ? null : Date.parse(key.until),
      })),
      sites: on,
      until: last < (until ?? Infinity) ? last : until,
      sparing,
      lifted: false,
    });
  };
  const liftBan = async (which: number) => {
    const chosen = model.bans[which % model.bans.length];
    if (!chosen) return;
    await gateway.lift(chosen.id);
    if (!isOver(chosen, gateway.now())) {
      model.liftBan(chosen, gateway.now());
    }
  };
  const liftKey = async (which: number) => {
    const pairs = model.bans.flatMap((one) =>
      one.keys.map((key) => ({ one, key })),
    );
    const chosen = pairs[which % pairs.length];
    if (!chosen) return;
    const { one, key } = chosen;
    const { status } = await gateway.write('DELETE', `/api/v2/bans/${key.id}`);
    const shown = ['visitor', 'ip', 'zendesk'].includes(key.kind);
    const isListed =
      shown && !isOver(one, gateway.now()) && !isOver(key, gateway.now());
    expect(status).toBe(isListed ? 204 : 404);
    if (isListed) model.liftKey(one, key, gateway.now());
  };

  return {
    gateway,
    model,
    sites,
    owner,
    async run(one: BanCommand): Promise<void> {
      if (one.do === 'ban') await addBan(one);
      if (one.do === 'lift') await liftBan(one.which);
      if (one.do === 'lift key') await liftKey(one.which);
      if (one.do === 'wait') {
        gateway.pass(one.seconds * 1000);
        if (one.swept) await gateway.sweep();
      }
      if (one.do === 'add site' && !sites.includes('late')) {
        await gateway.site('late');
        sites.push('late');
      }
    },
  };
};

export type GatewayWithModel = Awaited<ReturnType<typeof openWithModel>>;
