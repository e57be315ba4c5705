import { describe, expect, it } from 'vitest';
import type { EditedBan } from '../../../../src/protocol/ban-edit';
import type { Ban } from '../../../../src/protocol/bans';
import { openGateway } from '../../support/harness';
import { postBan } from '../../support/post-ban';
import { signIn, signInAs } from '../../support/sign-in-as';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ADDRESS = { kind: 'ip', value: '198.51.100.7' } as const;
const NETWORK = { kind: 'ip', value: '198.51.100.0/24' } as const;
const DOMAIN = { kind: 'domain', value: 'spam.example' } as const;
const BROWSER = { kind: 'visitor', value: 'x' } as const;
const OTHER_BROWSER = { kind: 'visitor', value: 'y' } as const;

/** A gateway with somebody signed in, who makes and changes bans. */
const open = async (role: 'supervisor' | 'agent' | 'owner' = 'agent') => {
  const gateway = await openGateway();
  const start = gateway.now();
  let token = await signInAs(gateway, role);
  /** Lets time pass, after which nobody is signed in any more. */
  const pass = async (length: number) => {
    gateway.pass(length);
    token = await signIn(gateway);
  };
  const inTime = (length: number) => new Date(start + length).toISOString();
  const send = (method: string, path: string, json: object) =>
    gateway.ask(`/v1/bans/${path}`, { method, json, token });
  /** Milliseconds from the start until a ban and its keys end. */
  const endsOf = ({ until, keys }: Pick<Ban, 'until' | 'keys'>) => {
    const count = (end: string | null | undefined) =>
      end ? Date.parse(end) - start : null;
    return { ban: count(until), keys: keys.map((key) => count(key.until)) };
  };
  const make = async (json: object) => {
    const response = await postBan(gateway, token, json);
    expect(response.status).toBe(201);
    return (await response.json()) as Ban;
  };
  const change = async (method: string, path: string, json: object) => {
    const response = await send(method, path, json);
    expect(response.status).toBe(200);
    return endsOf((await response.json()) as EditedBan);
  };
  const edit = ({ id }: Pick<Ban, 'id'>, json: object) =>
    change('PATCH', String(id), json);
  return { gateway, pass, inTime, send, endsOf, make, change, edit };
};

describe('a key that a signed-in agent adds to a ban', () => {
  it.each([
    [ADDRESS, 7 * DAY],
    [NETWORK, DAY],
    [{ kind: 'ip', value: '2001:db8::/48' }, DAY],
    [DOMAIN, 30 * DAY],
    [{ kind: 'email', value: 'a@b.example' }, null],
  ])('of %j ends as that of a new ban', async (key, end) => {
    const { make, edit } = await open();
    const ban = await make({ keys: [BROWSER] });
    expect(await edit(ban, { add: [key] })).toEqual({
      ban: null,
      keys: [null, end],
    });
  });

  it('has the end that is asked for it, if that is before', async () => {
    const { make, edit, inTime } = await open();
    const ban = await make({ keys: [BROWSER] });
    const add = [
      { ...ADDRESS, until: inTime(HOUR) },
      { ...NETWORK, until: inTime(2 * DAY) },
      { ...OTHER_BROWSER, until: inTime(DAY) },
    ];
    expect((await edit(ban, { add })).keys).toEqual([null, HOUR, DAY, DAY]);
  });

  it('holds no longer for being taken out and put in again', async () => {
    const { pass, make, edit } = await open();
    const ban = await make({ keys: [BROWSER, ADDRESS] });
    await pass(6 * DAY);
    const both = await edit(ban, { remove: [ADDRESS], add: [ADDRESS] });
    expect(both.keys).toEqual([null, 7 * DAY]);
    await edit(ban, { remove: [ADDRESS] });
    const again = await edit(ban, { add: [ADDRESS] });
    expect(again.keys).toEqual([null, 7 * DAY]);
  });

  it.each([
    ['is over', '2020-01-01T00:00:00Z'],
    ['has no zone', '2030-01-01T00:00:00'],
  ])('is refused with an end that %s', async (_, until) => {
    const { make, send } = await open();
    const { id } = await make({ keys: [BROWSER] });
    const response = await send('PATCH', String(id), {
      add: [{ ...ADDRESS, until }],
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field: 'add.0.until' });
  });
});

describe('a later end that a signed-in agent gives a ban', () => {
  it.each([
    [ADDRESS, 7 * DAY],
    [NETWORK, DAY],
    [DOMAIN, 30 * DAY],
  ])('leaves %j with what a new ban gives it', async (key, end) => {
    const { pass, make, edit } = await open();
    const ban = await make({ keys: [BROWSER, key], for: '6h' });
    await pass(5 * HOUR);
    expect(await edit(ban, { until: null })).toEqual({
      ban: null,
      keys: [null, end],
    });
  });

  it('is no later than that of the only key', async () => {
    const { pass, make, edit } = await open();
    const ban = await make({ keys: [ADDRESS], for: '1d' });
    await pass(HOUR);
    const ends = await edit(ban, { until: null });
    expect(ends).toEqual({ ban: 7 * DAY, keys: [7 * DAY] });
    await pass(6 * DAY);
    expect(await edit(ban, { until: null })).toEqual(ends);
  });

  it('shortens nothing that somebody else was allowed', async () => {
    const { gateway, pass, edit, endsOf } = await open('supervisor');
    const made = await gateway.ban({ ip: NETWORK.value }, { for: '20d' });
    expect(endsOf(made).keys).toEqual([null]);
    const ends = await edit(made, { until: null, reason: 'Spam' });
    expect(ends).toEqual({ ban: 20 * DAY, keys: [20 * DAY] });
    await pass(19 * DAY + 12 * HOUR);
    expect(await edit(made, { until: null })).toEqual(ends);
    const forGood = await gateway.ban({ ip: ADDRESS.value });
    expect((await edit(forGood, { reason: 'Spam' })).keys).toEqual([null]);
  });

  it('comes by no ban that is joined', async () => {
    const { make, edit, change, endsOf, gateway } = await open();
    const browser = await make({ keys: [BROWSER] });
    const address = await make({ keys: [ADDRESS], for: '1d' });
    const joined = await change('POST', `${address.id}/join`, {
      ban: browser.id,
    });
    expect(joined).toEqual({ ban: 7 * DAY, keys: [7 * DAY] });
    await edit(browser, { until: '2100-01-01T00:00:00Z' });
    const read = await gateway.write('GET', `/v1/bans/${address.id}`);
    expect(endsOf((await read.json()) as Ban).keys).toEqual([7 * DAY]);
  });

  it('comes by no change of many bans', async () => {
    const { make, send, edit, gateway } = await open('supervisor');
    const ban = await make({ keys: [BROWSER, ADDRESS], for: '1d' });
    const action = { set: { until: null } };
    const job = await send('POST', 'bulk', { ids: [ban.id], action });
    expect(job.status).toBe(202);
    await gateway.idle();
    // Nothing is left to change.
    expect(await edit(ban, { until: null })).toEqual({
      ban: null,
      keys: [null, 7 * DAY],
    });
  });

  it('comes by no restoring', async () => {
    const { make, change, pass, send } = await open();
    const ban = await make({ keys: [BROWSER, NETWORK], for: '6h' });
    await pass(HOUR);
    await send('DELETE', String(ban.id), {});
    const ends = await change('POST', `${ban.id}/restore`, { until: null });
    expect(ends).toEqual({ ban: null, keys: [null, HOUR + DAY] });
  });
});

describe('a ban of an agent that an owner changes', () => {
  it('holds by its address as long as the owner asks', async () => {
    const { make, gateway, endsOf } = await open();
    const ban = await make({ keys: [ADDRESS] });
    const owner = await gateway.write('PATCH', `/v1/bans/${ban.id}`, {
      until: null,
    });
    expect(endsOf((await owner.json()) as Ban)).toEqual({
      ban: null,
      keys: [null],
    });
  });

  it('gives one of its keys another end, and refuses by it', async () => {
    const { make, gateway, endsOf, inTime } = await open();
    const ban = await make({ keys: [BROWSER, ADDRESS] });
    const add = [{ ...ADDRESS, until: inTime(20 * DAY) }];
    const longer = await gateway.write('PATCH', `/v1/bans/${ban.id}`, { add });
    const edited = (await longer.json()) as EditedBan;
    expect(edited.changed).toEqual(['keys']);
    expect(endsOf(edited).keys).toEqual([null, 20 * DAY]);
    gateway.pass(19 * DAY);
    const visit = await gateway.visit({}, { from: ADDRESS.value });
    expect(visit.verdict).toBe('refused');
    gateway.pass(2 * DAY);
    const later = await gateway.visit({}, { from: ADDRESS.value });
    expect(later.verdict).toBe('admitted');
  });
});
