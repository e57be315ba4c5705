// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '../../../src/protocol/people';
import type { Session } from '../../../src/protocol/sessions';
import type { BanRequest } from '../../../src/protocol/ban-request';
import { away, fakeGateway, ok, problem } from './fake-gateway';
import { openChat } from './open-panel';
import {
  aBan,
  aMe,
  aPreview,
  aReach,
  aSession,
  aSite,
  minutesAgo,
  NOW,
} from './samples';
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
const aNetwork = (
  network: string,
  prefix: number,
  visitors: number,
  signedIn: number,
) => ({
  ...{ network, prefix, visitors, signedIn },
  ...{ chats: visitors, running: 0 },
});
const pressIn = (field: Element, key: string) =>
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const bansMade = (gateway: ReturnType<typeof fakeGateway>) =>
  gateway.to('POST /v1/bans');

describe('the block dialog', () => {
  it('blocks the person for a day by Enter alone, where nobody chose anything', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    const panel = await open(gateway);
    await panel.says('footer', 'Refuses this visitor until Sat 21 Nov');
    expect(panel.root.activeElement?.textContent).toBe('Block');
    await panel.click('Block');
    await panel.says('.blocked-line', /Blocked until Fri 27 Nov, .* by Ada/);
    expect(panel.all('dialog')).toEqual([]);
    expect(bansMade(gateway)[0]?.body).toEqual({
      ...{ session: 'K7F2-9QXM', kinds: ['person'], for: '1d' },
      ...{ effect: 'refuse', reason: '', note: '' },
    });
  });

  it('names the ladder’s step, and begins with it', async () => {
    const suggested = { for: '30d', step: 3, steps: 4, earlier: [2, 3] };
    const gateway = fakeGateway({
      'GET /v1/sessions/K7F2-9QXM': ok({ ...aSession(), suggested }),
      'POST /v1/bans': ok(ban, 201),
    });
    const panel = await open(gateway);
    await panel.says('dialog .tag', 'Third block of this person');
    await panel.says('dialog legend + .unseen', /third block: 30 days/);
    await panel.says('footer', 'until Sun 20 Dec');
    await panel.type('[name=reason]', ' Spam ');
    await panel.click('Block');
    await panel.find('.blocked-line');
    expect(bansMade(gateway)[0]?.body).toMatchObject({
      ...{ for: '30d', reason: 'Spam' },
    });
  });

  it('asks for a reason beyond a day, beside the field, with those of the site', async () => {
    const gateway = fakeGateway({
      'GET /v1/sites': ok({ data: [aSite()] }),
      'POST /v1/bans': ok(ban, 201),
    });
    const panel = await open(gateway);
    await panel.choose('7 days');
    await panel.click('Block');
    await panel.says(
      '#block-error-reason',
      'A block of more than a day needs a reason.',
    );
    expect(bansMade(gateway)).toEqual([]);
    const box = await panel.find<HTMLInputElement>('[name=reason]');
    expect(box.getAttribute('aria-describedby')).toBe('block-error-reason');
    await panel.check('.combo-show');
    expect(panel.texts('[role=option]')).toEqual(['Spam', 'Abuse']);
    for (const reason of ['Spam', 'Abuse']) {
      pressIn(box, 'ArrowDown');
      await panel.find('[role=option][aria-selected=true]', reason);
    }
    pressIn(box, 'Enter');
    await waitFor(() => expect(box.value).toBe('Abuse'));
    expect(bansMade(gateway)).toEqual([]);
    await panel.click('Block');
    await panel.find('.blocked-line');
    expect(bansMade(gateway)[0]?.body).toMatchObject({ reason: 'Abuse' });
  });

  it('takes an end of one’s own, and none that is past', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    const panel = await open(gateway);
    await panel.choose('Until…');
    const field = '[type=datetime-local]';
    await panel.type(field, '2026-11-19T10:00');
    await panel.click('Block');
    await panel.says('#block-error-end', 'Choose a time in the future.');
    await panel.type(field, '2026-11-21T10:00');
    await panel.click('Block');
    await panel.find('.blocked-line');
    expect(bansMade(gateway)[0]?.body).toMatchObject({
      until: new Date('2026-11-21T10:00').toISOString(),
    });
  });

  it('says of each key whom it reaches, and takes a wider network by hand', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    gateway.answer('POST /v1/bans/preview', () => {
      const { body } = gateway.asked.at(-1) as { body: BanRequest };
      const value = body.prefix ? '203.0.113.0/24' : '203.0.113.24';
      return Response.json(
        aPreview({
          reach: (body.kinds ?? []).map((kind, index) =>
            kind === 'ip'
              ? aReach({
                  ...{ field: `kinds.${index}`, kind: 'ip', value },
                  visitors: body.prefix ? 41 : 5,
                  signedIn: body.prefix ? 2 : 0,
                  around: [
                    aNetwork('203.0.113.24', 32, 5, 0),
                    aNetwork('203.0.113.0/24', 24, 41, 2),
                  ],
                })
              : aReach({ field: `kinds.${index}` }),
          ),
        }),
      );
    });
    const panel = await open(gateway);
    await panel.says('#block-ip-means', '4 others in 30 days');
    await panel.check('#block-ip');
    await panel.says('.networks', /41 visitors in 30 days: 2 signed in/);
    const [, wider] = panel.all('.networks input');
    (wider as HTMLInputElement).click();
    await panel.says('footer', /Refuses this visitor and 203\.0\.113\.0\/24/);
    await panel.click('Block');
    await panel.find('.blocked-line');
    expect(bansMade(gateway)[0]?.body).toMatchObject({
      ...{ kinds: ['person', 'ip'], prefix: 24 },
    });
  });

  it('never waits for the numbers', async () => {
    const gateway = fakeGateway({
      'POST /v1/bans/preview': () => new Promise<Response>(() => {}),
      'POST /v1/bans': ok(ban, 201),
    });
    const panel = await open(gateway);
    await panel.says('#block-ip-means', 'counting…');
    await panel.check('#block-ip');
    await panel.click('Block');
    await panel.find('.blocked-line');
    expect(bansMade(gateway)[0]?.body).toMatchObject({
      kinds: ['person', 'ip'],
    });
  });

  it('blocks what was only said if that is ticked, and says that it was', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    const panel = await open(gateway, {
      claims: { email: 'deals@cheap-biz.example' },
    });
    await panel.says('#block-email-means', /Only said, not proven/);
    await panel.says('#block-domain-value', 'cheap-biz.example');
    await panel.says('#block-phone-means', 'None given');
    await panel.check('#block-email');
    await panel.click('Block');
    await panel.find('.blocked-line');
    expect(bansMade(gateway)[0]?.body).toMatchObject({
      ...{ kinds: ['person', 'email'], claimed: true },
    });
  });

  it('blocks what is proven with the visitor, and by itself without', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    const panel = await open(gateway, { proven: { email: 'a@b.example' } });
    await panel.says('#block-email-means', /Blocked with “This visitor”/);
    const box = await panel.find<HTMLInputElement>('#block-email');
    expect([box.checked, box.disabled]).toEqual([true, true]);
    await panel.check('#block-visitor');
    await waitFor(() => expect(box.disabled).toBe(false));
    await panel.check('#block-email');
    await panel.click('Block');
    await panel.find('.blocked-line');
    const { body } = bansMade(gateway)[0] ?? {};
    expect(body).toMatchObject({ kinds: ['email'] });
    expect(body).not.toHaveProperty('claimed');
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
    await panel.says('footer', 'Nothing is chosen yet.');
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
    await panel.says('#block-ip-means', why);
  });

  it('leaves what the gateway can’t read, and counts the rest', async () => {
    const gateway = fakeGateway();
    gateway.answer('POST /v1/bans/preview', () => {
      const { kinds } = gateway.asked.at(-1)?.body as BanRequest;
      const at = kinds?.indexOf('email') ?? -1;
      return at < 0
        ? Response.json(aPreview({ reach: [aReach()] }))
        : problem(422, 'no_such_key', {
            ...{ detail: 'It is no email.', field: `kinds.${at}` },
          })();
    });
    const panel = await open(gateway, { claims: { email: 'nobody' } });
    await panel.says('#block-email-means', 'It is no email.');
    const box = await panel.find<HTMLInputElement>('#block-email');
    expect(box.disabled).toBe(true);
    await panel.says('#block-ip-means', /counting|could not/);
  });

  it('needs a second person: says until when, and asks for the rest', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    gateway.answer(
      'POST /v1/bans/preview',
      ok(aPreview({ toApprove: true, until: '2026-11-21T14:05:00.000Z' })),
    );
    const panel = await open(gateway);
    await panel.choose('30 days');
    await panel.type('[name=reason]', 'Spam');
    await panel.says(
      '.approval-line',
      /This needs a second person.*holds until Sat 21 Nov.*A supervisor, administrator or owner can let it run until Sun 20 Dec/,
    );
    await panel.says(
      'footer',
      'Refuses this visitor now; 30 days once approved.',
    );
    await panel.click('Block now, ask for 30 days');
    await panel.find('.blocked-line');
    expect(bansMade(gateway)[0]?.body).toMatchObject({ for: '30d' });
  });

  it('says that a colleague blocked meanwhile, to be made longer or left', async () => {
    const theirs = {
      ...{ id: 9, until: new Date(NOW + 3_600_000).toISOString() },
      by: { id: 2, name: 'Bo' },
    };
    const gateway = fakeGateway({ 'POST /v1/bans': ok(ban, 201) });
    const panel = await open(gateway);
    await panel.choose('30 days');
    await panel.type('[name=reason]', 'Spam');
    gateway.tell(
      {
        type: 'ban',
        data: aBan({ id: 9, createdAt: minutesAgo(0), createdBy: theirs.by }),
      },
      { type: 'session', data: aSession({ ban: theirs, state: 'blocked' }) },
    );
    await panel.says(
      'dialog .strip',
      /Bo blocked this visitor a moment ago, until/,
    );
    await panel.find('button', 'Leave it');
    await panel.click('Make it 30 days');
    await waitFor(() => expect(bansMade(gateway)).toHaveLength(1));
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
  });

  it('stays open after a refusal, beside its field, with all that was typed', async () => {
    const detail = '203.0.113.24 is on the never-ban list.';
    const gateway = fakeGateway({
      'POST /v1/bans': problem(409, 'never_ban', { detail, field: 'ip' }),
    });
    const panel = await open(gateway);
    await panel.check('#block-ip');
    await panel.type('[name=note]', 'third time');
    await panel.click('Block');
    await panel.says(
      '#block-error-ip',
      `${detail} Choose something else to block.`,
    );
    const note = await panel.find<HTMLTextAreaElement>('[name=note]');
    expect(note.value).toBe('third time');
  });

  it('blocks what may hit many when Block is pressed once more', async () => {
    const detail = '10.0.0.7 is private, or send confirm: true.';
    const asked = problem(422, 'unconfirmed', { detail, field: 'kinds.1' });
    const gateway = fakeGateway({ 'POST /v1/bans': asked });
    const panel = await open(gateway, { address: '10.0.0.7' });
    await panel.check('#block-ip');
    await panel.click('Block');
    await panel.says('#block-error-ip', /10\.0\.0\.7.*Press Block again/);
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

  it('makes a new request after a response', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': problem(500, 'internal') });
    const panel = await open(gateway);
    await panel.click('Block');
    await panel.says('dialog [role=alert]', /could not do this/);

    gateway.answer('POST /v1/bans', ok(ban, 201));
    await panel.click('Block');
    await panel.find('.blocked-line');
    const [first, second] = bansMade(gateway);
    expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey);
  });

  it('closes though the answer was lost: it waits in the tab, under its key', async () => {
    const gateway = fakeGateway({ 'POST /v1/bans': away });
    const panel = await open(gateway);
    await panel.click('Block');
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
    await panel.says('.unsent-line', /the connection was lost/);
    gateway.answer('POST /v1/bans', ok(ban, 201));
    gateway.tell({ type: 'open' }, { type: 'session', data: aSession() });
    await waitFor(() => expect(bansMade(gateway).length).toBeGreaterThan(1));
    const [first, second] = bansMade(gateway);
    expect(second).toEqual(first);
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

  it('closes by Cancel without blocking, to where it was opened from', async () => {
    const gateway = fakeGateway();
    const panel = await open(gateway);
    await panel.click('Cancel');
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
    expect(bansMade(gateway)).toEqual([]);
    expect(panel.router.url()).toBe('/console/chats/K7F2-9QXM');
    panel.router.back();
    expect(panel.router.url()).toBe('/console/chats');
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
    const gateway = fakeGateway({
      'DELETE /v1/bans/5': problem(403, 'forbidden'),
    });
    const panel = await openChat(gateway, aSession(blocked));
    await panel.click('Undo');
    await panel.says('.chat [role=alert]', /Your role doesn’t allow this/);
    await panel.find('.blocked-line');
  });
});
