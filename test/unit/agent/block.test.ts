// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '../../../src/protocol/people';
import type { Session } from '../../../src/protocol/sessions';
import { away, fakeGateway, ok, problem } from './fake-gateway';
import { openChat } from './open-panel';
import { aBan, aMe, aSession, NOW } from './samples';
import { waitFor } from '../../wait-for';

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const open = async (
  gateway = fakeGateway(),
  session: Partial<Session> = {},
) => {
  const panel = await openChat(gateway, aSession(session));
  await panel.click('Block visitor');
  await panel.find('dialog[open]');
  return panel;
};
const ban = aBan({ id: 5, session: 'K7F2-9QXM' });
const bansMade = (gateway: ReturnType<typeof fakeGateway>) =>
  gateway.to('POST /v1/bans');

describe('the block dialog', () => {
  it('blocks the visitor for 7 days by default', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    const panel = await open(gateway);
    await panel.says('footer', /Ends Fri 27 Nov/);
    await panel.type('[name=reason]', ' Spam ');
    await panel.click('Block');
    await panel.says('.blocked-line', /Blocked until Fri 27 Nov, .* by Ada/);
    expect(panel.all('dialog')).toEqual([]);
    expect(bansMade(gateway)[0]?.body).toEqual({
      session: 'K7F2-9QXM',
      kinds: ['person'],
      until: '2026-11-27T14:05:00.000Z',
      reason: 'Spam',
      note: '',
    });
  });

  it('blocks the address too, and for good, if both are chosen', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    const panel = await open(gateway);
    await panel.says('dialog', /share one. 4 other visitors used it/);
    await panel.check('#block-ip');
    const radios = panel.all('dialog [type=radio]');
    (radios.at(-1) as HTMLInputElement).click();
    await panel.says('footer', 'Never ends by itself');
    await panel.click('Block');
    await waitFor(() => expect(bansMade(gateway)).toHaveLength(1));
    expect(bansMade(gateway)[0]?.body).toMatchObject({
      kinds: ['person', 'ip'],
      until: null,
    });
  });

  it('says that the address is free before the rest, where no owner blocks', async () => {
    const early = async (role: Me['role']) => {
      const gateway = fakeGateway({ 'GET /v1/me': ok(aMe({ role })) });
      const panel = await open(gateway);
      await panel.check('#block-ip');
      const text = () => panel.all('#ip-means')[0]?.textContent;
      expect(text()).not.toMatch(/free again/);
      const radios = panel.all('dialog [type=radio]');
      (radios.at(-1) as HTMLInputElement).click();
      await panel.says('footer', 'Never ends by itself');
      return /free again after 7 days/.test(text() ?? '');
    };
    expect(await early('agent')).toBe(true);
    expect(await early('owner')).toBe(false);
  });

  it.each([
    [['visitor', 'ip'], 'visitor'],
    [['visitor', 'email'], 'person'],
  ] as const)(
    'blocks by what is proven, if %j are the kinds one may: the %s',
    async (kinds, kind) => {
      const { limits } = aMe();
      const me = aMe({ limits: { ...limits, kinds: [...kinds] } });
      const gateway = fakeGateway({
        'GET /v1/me': ok(me),
        'POST /v1/bans': ok(ban, 201),
      });
      const panel = await open(gateway, { proven: { email: 'a@b.example' } });
      await panel.click('Block');
      await waitFor(() => expect(bansMade(gateway)).toHaveLength(1));
      expect(bansMade(gateway)[0]?.body).toMatchObject({ kinds: [kind] });
    },
  );

  it('sends no request while nothing is ticked, and says what is missing', async () => {
    const gateway = fakeGateway();
    const panel = await open(gateway);
    await panel.check('#block-visitor');
    await panel.click('Block');
    await panel.says('dialog [role=alert]', /Choose what to block/);
    expect(bansMade(gateway)).toEqual([]);
  });

  it.each<[string, Partial<Session>, Partial<Me>]>([
    ['This is your own address.', { address: '198.51.100.7' }, {}],
    ['The address is unknown.', { address: null }, {}],
    ['Addresses can’t be trusted until', {}, { addressesTrusted: false }],
  ])('offers no address when: %s', async (why, session, me) => {
    const gateway = fakeGateway({ 'GET /v1/me': ok(aMe(me)) });
    const panel = await open(gateway, session);
    const box = await panel.find<HTMLInputElement>('#block-ip');
    expect(box.disabled).toBe(true);
    await panel.says('#ip-means', why);
  });

  it('stays open after a refusal, with the reason and all that was typed', async () => {
    const detail = '203.0.113.24 is on the never-ban list.';
    const gateway = fakeGateway({
      'POST /v1/bans': problem(409, 'never_ban', { detail, field: 'ip' }),
    });
    const panel = await open(gateway);
    await panel.type('[name=note]', 'third time');
    await panel.click('Block');
    await panel.says(
      'dialog [role=alert]',
      `${detail} Choose something else to block.`,
    );
    const note = await panel.find<HTMLInputElement>('[name=note]');
    expect(note.value).toBe('third time');
  });

  it('blocks what may hit many when Block is pressed once more', async () => {
    const detail = '10.0.0.7 is private, or send confirm: true.';
    const asked = problem(422, 'unconfirmed', { detail, field: 'kinds.1' });
    const gateway = fakeGateway({ 'POST /v1/bans': asked });
    const panel = await open(gateway, { address: '10.0.0.7' });
    await panel.check('#block-ip');
    await panel.click('Block');
    await panel.says('dialog [role=alert]', /10\.0\.0\.7.*Press Block again/);
    // Another choice is another question.
    await panel.type('[name=note]', 'third time');
    await panel.click('Block');
    await panel.says('dialog [role=alert]', /Press Block again/);
    gateway.answer('POST /v1/bans', ok(ban, 201));
    await panel.click('Block');
    await panel.find('.blocked-line');
    const confirmed = bansMade(gateway).map(({ body }) =>
      JSON.stringify(body).includes('"confirm":true'),
    );
    expect(confirmed).toEqual([false, false, true]);
  });

  it('repeats the same request after no response, and makes a new one after a response', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': away });
    const panel = await open(gateway);
    await panel.click('Block');
    await panel.says('dialog [role=alert]', /can’t be reached/);

    vi.setSystemTime(NOW + 60_000);
    gateway.answer('POST /v1/bans', problem(500, 'internal'));
    await panel.click('Block');
    await panel.says('dialog [role=alert]', /could not do this/);

    gateway.answer('POST /v1/bans', ok(ban, 201));
    await panel.click('Block');
    await panel.find('.blocked-line');
    const [first, second, third] = bansMade(gateway);
    expect(second).toEqual(first);
    expect(third?.idempotencyKey).not.toBe(first?.idempotencyKey);
  });

  it('opens by the key B, but not while typing', async () => {
    const panel = await openChat(fakeGateway(), aSession());
    const box = await panel.find('textarea');
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'b', bubbles: true, composed: true }),
    );
    expect(panel.all('dialog')).toEqual([]);
    panel.press('b');
    await panel.find('dialog[open]');
  });

  it('closes by Cancel without blocking', async () => {
    const gateway = fakeGateway();
    const panel = await open(gateway);
    await panel.click('Cancel');
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
    expect(bansMade(gateway)).toEqual([]);
  });
});

describe('undoing a block', () => {
  const blocked = {
    ban: { id: 5, until: null, by: { id: 2, name: 'Ben' } },
  };
  const lifted = { ...ban, state: 'lifted' };

  it('brings the block button back', async () => {
    const gateway = fakeGateway({
      'DELETE /v1/bans/5': ok({ ...lifted, still: [] }),
    });
    const panel = await openChat(gateway, aSession(blocked));
    await panel.says('.blocked-line', 'Blocked for good by Ben');
    await panel.click('Undo');
    await panel.find('button', 'Block visitor');
    expect(panel.texts('.row .tag')).toEqual(['Blocked before']);
  });

  it('says that another ban still refuses the visitor', async () => {
    const gateway = fakeGateway({
      'DELETE /v1/bans/5': ok({ ...lifted, still: [9] }),
    });
    const panel = await openChat(gateway, aSession(blocked));
    await panel.click('Undo');
    await panel.says('.note', /another block holds the same visitor/);
  });

  it('shows a failure and can be tried again', async () => {
    const gateway = fakeGateway({ 'DELETE /v1/bans/5': away });
    const panel = await openChat(gateway, aSession(blocked));
    await panel.click('Undo');
    await panel.says('.chat [role=alert]', /can’t be reached/);
    await panel.find('.blocked-line');
  });
});
