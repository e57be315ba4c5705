import fc from 'fast-check';
import { expect } from 'vitest';
import { keyId, type Key } from '../../../src/gateway/keys/key';
import type { Ban } from '../../../src/protocol/bans';
import type { GatewayWithModel } from './ban-commands';
import { isOver, type ModelBan, type ModelKey } from './ban-model';

const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined, freq: 2 });

const LIFE = ['edit', 'restore', 'join', 'separate'] as const;

/** Anything that changes the life of a ban that is there. */
export const anyLifeCommand = (key: fc.Arbitrary<Key>) =>
  fc.record({
    do: fc.constantFrom(...LIFE),
    which: fc.nat({ max: 20 }),
    other: fc.nat({ max: 20 }),
    seconds: maybe(fc.option(fc.integer({ min: 1, max: 120 }))),
    sites: maybe(
      fc.constantFrom([], ['shop'], ['default', 'shop'], ['outlet']),
    ),
    add: maybe(key),
    removes: fc.boolean(),
  });

export type LifeCommand =
  ReturnType<typeof anyLifeCommand> extends fc.Arbitrary<infer One>
    ? One
    : never;

/** Whether a command is one of a ban's life. */
export const isLifeCommand = (command: {
  do: string;
}): command is LifeCommand => LIFE.some((one) => one === command.do);

/** Returns what gives a life's commands to a gateway and to its model. */
export const createLife = ({ gateway, model, owner }: GatewayWithModel) => {
  const send = async (method: string, path: string, json: object) => {
    const init = { method, json, token: owner };
    const response = await gateway.ask(`/v1/bans/${path}`, init);
    return { status: response.status, ban: (await response.json()) as Ban };
  };
  const keysOf = ({ keys }: Ban) =>
    keys.map((key) => ({ ...key, lifted: false, until: null }));
  /** Takes the ids that keys got, where the model says which keys there are. */
  const expectKeys = (
    one: ModelBan,
    shown: Ban,
    keys: readonly Key[],
    lifted: readonly ModelKey[] = [],
  ) => {
    const names = (of: readonly Key[]) =>
      [...new Set(of.map(keyId))].toSorted();
    expect(shown.keys.map(keyId).toSorted()).toEqual(names(keys));
    one.keys = [...lifted, ...keysOf(shown)];
  };
  const endOf = (seconds: number | null) =>
    seconds === null ? null : gateway.now() + seconds * 1000;
  const toText = (end: number | null) =>
    end === null ? null : new Date(end).toISOString();

  const edit = async (one: ModelBan, command: LifeCommand) => {
    const { seconds, sites, add, removes } = command;
    const kept = one.keys.filter(({ lifted }) => !lifted);
    const removed = removes ? kept[0] : undefined;
    const { status, ban } = await send('PATCH', String(one.id), {
      ...(seconds !== undefined && { until: toText(endOf(seconds)) }),
      ...(sites && { sites }),
      ...(add && { add: [add], confirm: true }),
      ...(removed && { remove: [removed.id] }),
    });
    // Whether it would have changed anything is not asked of the model.
    if (isOver(one, gateway.now())) {
      expect([200, 409, 422]).toContain(status);
      return;
    }
    if (status === 422) {
      expect(removed && kept.length === 1 && !add).toBeTruthy();
      return;
    }
    expect(status).toBe(200);
    const [added] = ban.keys.slice(-1);
    const rest = kept.filter((key) => key !== removed);
    const name = add && added ? keyId(added) : '';
    const isNew = add && !rest.some((key) => keyId(key) === name);
    const grew = ban.keys.length > rest.length;
    const lifted = one.keys.filter((key) => key.lifted);
    const now = isNew && grew && added ? [...rest, added] : rest;
    expectKeys(one, ban, now, lifted);
    if (sites) one.sites = [...sites];
    if (seconds === undefined) return;
    for (const joined of model.listJoined(one)) {
      if (!isOver(joined, gateway.now())) joined.until = endOf(seconds);
    }
  };

  const restore = async (one: ModelBan, { seconds }: LifeCommand) => {
    const now = gateway.now();
    const end = seconds === undefined ? one.until : endOf(seconds);
    const { status, ban } = await send('POST', `${one.id}/restore`, {
      ...(seconds !== undefined && { until: toText(end) }),
    });
    if (!isOver(one, now)) {
      expect(status).toBe(200);
      return;
    }
    if (end !== null && end <= now) {
      expect(status).toBe(422);
      return;
    }
    expect(status).toBe(200);
    const { lifted, liftedAt, until } = one;
    for (const joined of model.listJoined(one)) {
      const endedWith =
        isOver(joined, now) &&
        joined.lifted === lifted &&
        (lifted ? joined.liftedAt === liftedAt : joined.until === until);
      if (!endedWith) continue;
      const path = `/v1/bans/${joined.id}`;
      const shown = await gateway.write('GET', path);
      expectKeys(joined, (await shown.json()) as Ban, joined.keys);
      joined.lifted = false;
      joined.until = end;
    }
    expect(ban.state).toBe('active');
  };

  const join = async (one: ModelBan, other: ModelBan) => {
    const { status } = await send('POST', `${one.id}/join`, { ban: other.id });
    expect(status).toBe(one === other ? 422 : 200);
    if (one === other) return;
    const all = new Set([...model.listJoined(one), ...model.listJoined(other)]);
    const active = [...all].filter((ban) => !isOver(ban, gateway.now()));
    const ends = active.map(({ until }) => until ?? Infinity);
    const end = Math.max(...ends);
    for (const ban of all) ban.person = Math.min(...[...all].map((a) => a.id));
    for (const ban of active) ban.until = end === Infinity ? null : end;
  };

  const separate = async (one: ModelBan) => {
    const { status } = await send('DELETE', `${one.id}/join`, {});
    expect(status).toBe(200);
    const rest = model.listJoined(one).filter((other) => other !== one);
    one.person = undefined;
    const [last, ...more] = rest;
    const person = more.length
      ? Math.min(...rest.map(({ id }) => id))
      : undefined;
    if (last) for (const other of rest) other.person = person;
  };

  return async (command: LifeCommand): Promise<void> => {
    const one = model.bans[command.which % model.bans.length];
    const other = model.bans[command.other % model.bans.length];
    if (!one || !other) return;
    if (command.do === 'edit') await edit(one, command);
    if (command.do === 'restore') await restore(one, command);
    if (command.do === 'join') await join(one, other);
    if (command.do === 'separate') await separate(one);
  };
};
