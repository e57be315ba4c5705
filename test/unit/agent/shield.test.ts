// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  listShieldEnds,
  mayChangeShield,
  shieldEndTime,
} from '../../../src/agent/logic/shield';
import type { Role } from '../../../src/protocol/roles';
import type { ShieldPreview, SiteShield } from '../../../src/protocol/shield';
import { away, fakeGateway, ok, problem } from './fake-gateway';
import { openWithChats } from './open-panel';
import { aMe, NOW } from './samples';
import { waitFor } from '../../wait-for';

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const aShield = (change: Partial<SiteShield> = {}): SiteShield => ({
  ...{ site: 'shop', admits: 'known', since: at(0), until: at(60) },
  ...{ reference: 'S-1', by: { id: 1, name: 'Ada' }, warnings: [] },
  ...change,
});
const aCount = (change: Partial<ShieldPreview> = {}): ShieldPreview => ({
  ...{ admits: 'known', since: at(-60), until: at(0), chats: 260 },
  ...{ admitted: 46, turnedAway: 214, signedIn: 40, known: 6 },
  ...change,
});
const PUT = 'PUT /v1/sites/shop/shield';
const DOWN = { admits: null, until: null, since: null };
const supervisor = (sites: string[] = ['shop']) =>
  ok(aMe({ role: 'supervisor', sites }));
const routes = (sites = ['shop']) =>
  Object.fromEntries(
    sites.flatMap((site) => [
      [`GET /v1/sites/${site}/shield`, ok(aShield({ ...DOWN, site }))],
      [`POST /v1/sites/${site}/shield/preview`, ok(aCount())],
      [`PUT /v1/sites/${site}/shield`, ok(aShield({ site }))],
    ]),
  );

describe('the shield in the bar', () => {
  it('is turned on by Shift + S: who may start chats, until when', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': supervisor(), ...routes() });
    const panel = await openWithChats(gateway);
    await panel.says('.shield-switch', 'Shield off');
    panel.press('S', { shiftKey: true });
    await panel.says(
      '.would',
      'In the last hour it would have let in 46 of 260 chats, and turned away 214. None of those was signed in.',
    );
    await panel.choose('Tomorrow 08:00');
    await panel.click('Turn on');
    await panel.says('.shield-switch', /Shield until/);
    expect(panel.all('dialog')).toEqual([]);
    const [asked] = gateway.to(PUT);
    const tomorrow = new Date(shieldEndTime('tomorrow', NOW)).toISOString();
    expect(asked?.body).toEqual({ admits: 'known', until: tomorrow });
  });

  it('stays off for S alone', async () => {
    const panel = await openWithChats(fakeGateway(routes()));
    panel.press('s');
    expect(panel.all('dialog')).toEqual([]);
  });

  it('counts all sites that it is for, and says what to know of them', async () => {
    const sites = ['shop', 'tea'];
    const gateway = fakeGateway({
      'GET /v1/me': supervisor(sites),
      ...routes(sites),
    });
    gateway.answer(
      'GET /v1/sites/tea/shield',
      ok(
        aShield({
          ...{ site: 'tea', ...DOWN },
          warnings: [{ code: 'no_other_way', text: 'x' }],
        }),
      ),
    );
    const panel = await openWithChats(gateway);
    await panel.click('Shield off');
    await panel.says('.would', /let in 92 of 520 chats, and turned away 428/);
    await panel.says('dialog .warns', /no other way to get in touch/);
    await panel.click('Turn on');
    await panel.says('.shield-switch', /Shield until/);
    expect(gateway.to('PUT /v1/sites/tea/shield')).toHaveLength(1);
  });

  it('says how many of the turned away were signed in, where nobody is let in', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': supervisor(), ...routes() });
    gateway.answer(
      'POST /v1/sites/shop/shield/preview',
      ok(aCount({ admits: 'nobody', admitted: 0, turnedAway: 260 })),
    );
    const panel = await openWithChats(gateway);
    await panel.click('Shield off');
    await panel.choose('Nobody new');
    await panel.says('.would', /Of those 40 were signed in/);
  });

  it('stays open with what the gateway refused', async () => {
    const detail = 'An agent may have the shield up for an hour at most.';
    const gateway = fakeGateway({
      'GET /v1/me': ok(aMe({ sites: ['shop'] })),
      ...routes(),
      [PUT]: problem(422, 'invalid', { detail }),
    });
    const panel = await openWithChats(gateway);
    await panel.click('Shield off');
    await panel.says('dialog', /Longer than an hour needs a supervisor/);
    await panel.click('Turn on');
    await panel.says('dialog [role=alert]', detail);
    expect(gateway.to(PUT)[0]?.body).toEqual({ for: '1h', admits: 'known' });
  });

  it('is no viewer’s to turn on', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': ok(aMe({ role: 'viewer' })) });
    const panel = await openWithChats(gateway);
    expect(panel.all('.shield-switch')).toEqual([]);
    panel.press('S', { shiftKey: true });
    expect(panel.all('dialog')).toEqual([]);
  });
});

describe('a shield that is up', () => {
  it('is said above every view, and can be prolonged and ended', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': supervisor(), [PUT]: away });
    const panel = await openWithChats(gateway);
    gateway.tell({ type: 'shield', data: aShield() });
    await panel.says('.strip', /Shield is on until .*Only visitors you know/);
    await panel.click('1 hour more');
    await panel.says('.strip [role=alert]', /can’t be reached/);
    gateway.answer(PUT, ok(aShield(DOWN)));
    await panel.click('Turn off');
    await waitFor(() => expect(panel.all('.strip')).toEqual([]));
    expect(gateway.to(PUT).map(({ body }) => body)).toEqual([
      { until: at(120) },
      { until: null },
    ]);
  });

  it('is turned off in the sheet, too', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': supervisor(), ...routes() });
    gateway.answer(PUT, ok(aShield(DOWN)));
    const panel = await openWithChats(gateway);
    gateway.tell({ type: 'shield', data: aShield() });
    panel.press('S', { shiftKey: true });
    await panel.says('dialog h2', 'The shield is on');
    await panel.says('dialog', /turned on by Ada/);
    (
      await panel.find<HTMLButtonElement>('dialog footer button', 'Turn off')
    ).click();
    await panel.says('.shield-switch', 'Shield off');
    expect(gateway.to(PUT)[0]?.body).toEqual({ until: null });
  });

  it('is no viewer’s to change', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': ok(aMe({ role: 'viewer' })) });
    const panel = await openWithChats(gateway);
    gateway.tell({ type: 'shield', data: aShield() });
    await panel.says('.strip', /Shield is on/);
    expect(panel.all('.strip button')).toEqual([]);
  });

  it.each<[Role, number, boolean]>([
    ['agent', 60, true],
    ['agent', 61, false],
    ['supervisor', 600, true],
    ['viewer', 60, false],
  ])(
    'of an %s who finds it for %i min: may change it: %s',
    (role, minutes, may) => {
      const shield = { since: at(0), until: at(minutes) };
      expect(mayChangeShield({ role }, shield)).toBe(may);
    },
  );
});

describe('when a shield may end', () => {
  const noon = new Date('2026-11-20T12:00').getTime();
  it.each<[Role, string, string[]]>([
    ['agent', '12:00', ['hour']],
    ['supervisor', '12:00', ['hour', 'closing', 'tomorrow']],
    ['owner', '17:30', ['hour', 'tomorrow']],
    ['owner', '22:00', ['hour', 'tomorrow']],
  ])('for an %s at %s: %j', (role, time, ends) => {
    const now = new Date(`2026-11-20T${time}`).getTime();
    expect(listShieldEnds({ role }, now)).toEqual(ends);
  });

  it('is by the clock of whoever turns it on', () => {
    expect(new Date(shieldEndTime('tomorrow', noon)).getHours()).toBe(8);
    expect(new Date(shieldEndTime('tomorrow', noon)).getDate()).toBe(21);
  });
});
