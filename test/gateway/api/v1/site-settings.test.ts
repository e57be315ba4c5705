import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import type { Site } from '../../../../src/protocol/sites';
import type { SessionDetail } from '../../../../src/protocol/sessions';
import { openGateway, VISITOR, type TestGateway } from '../../support/harness';

const DAY = 24 * 60 * 60 * 1000;

const put = async ({ write }: TestGateway, json: object, id = 'default') => {
  const response = await write('PUT', `/v1/sites/${id}`, json);
  return { status: response.status, body: await response.json() };
};

describe('what a refused visitor gets', () => {
  it('comes with the answers that refuse, and with no other', async () => {
    const gateway = await openGateway();
    const texts = { de: 'Der Chat ist zu.', 'pt-BR': 'O chat está fechado.' };
    const { body } = await put(gateway, { texts, whenRefused: 'chat-only' });
    expect(body).toMatchObject({ texts, whenRefused: 'chat-only' });
    const admitted = await gateway.visit();
    expect(admitted).not.toHaveProperty('whenRefused');
    expect(admitted).not.toHaveProperty('texts');
    await gateway.ban({ ip: VISITOR });
    const told = {
      whenRefused: 'chat-only',
      texts: { de: 'Der Chat ist zu.', 'pt-br': 'O chat está fechado.' },
    };
    expect(await gateway.visit()).toMatchObject(told);
    const refused = await gateway.startSession();
    expect([refused.status, await refused.json()]).toMatchObject([403, told]);
  });

  it('is a notice on sites that are made from now on', async () => {
    const gateway = await openGateway();
    const origins = ['http://localhost'];
    const { body } = await put(gateway, { origins }, 'shop');
    expect(body).toMatchObject({
      ...{ whenRefused: 'notice', texts: {}, reasons: [], observe: false },
      ladder: ['1d', '7d', '30d', null],
    });
    await put(gateway, { whenRefused: 'hide' }, 'shop');
    await gateway.ban({ ip: VISITOR });
    expect(await gateway.visit({}, { site: 'shop' })).not.toHaveProperty(
      'whenRefused',
    );
  });
});

it.each([
  [{ reasons: ['', 'spam'] }, 'reasons.0'],
  [{ reasons: 'spam' }, 'reasons'],
  [{ texts: { 'de_DE!': 'x' } }, 'texts'],
  [{ texts: { de: '' } }, 'texts.de'],
  [{ texts: { de: 'x'.repeat(501) } }, 'texts.de'],
  [{ whenRefused: 'nothing' }, 'whenRefused'],
  [{ ladder: [] }, 'ladder'],
  [{ ladder: ['1 day'] }, 'ladder.0'],
  [{ ladder: ['7d', '1w'] }, 'ladder.1'],
  [{ ladder: [null, '1d'] }, 'ladder.1'],
  [{ observe: 'yes' }, 'observe'],
])('refuses %j, and changes nothing', async (given, field) => {
  const gateway = await openGateway();
  const before = await (await gateway.write('GET', '/v1/sites/default')).json();
  const { status, body } = await put(gateway, given);
  expect(status).toBe(422);
  expect((body as { field: string }).field).toMatch(new RegExp(`^${field}`));
  const after = await (await gateway.write('GET', '/v1/sites/default')).json();
  expect(after).toEqual(before);
});

it('a supervisor changes reasons, ladder and limits of their sites, and nothing else', async () => {
  const gateway = await openGateway();
  await gateway.site('shop', ['http://localhost']);
  const token = await gateway.token('supervisor', ['shop']);
  const change = async (json: object, site = 'shop') => {
    const response = await gateway.ask(`/v1/sites/${site}`, {
      ...{ method: 'PUT', json, token },
      headers: { 'content-type': 'application/json' },
    });
    return { status: response.status, site: (await response.json()) as Site };
  };
  const own = { reasons: ['Spam', 'Insults'], ladder: ['1h', null] };
  expect(await change(own)).toMatchObject({ status: 200, site: own });
  const limits = { chatsPerAddress: { most: 5 } };
  expect(await change({ limits })).toMatchObject({
    ...{ status: 200, site: { limits } },
  });
  expect(await change({ ...own, observe: true })).toMatchObject({
    ...{ status: 403 },
  });
  expect(await change({ texts: {} })).toMatchObject({ status: 403 });
  expect(await change(own, 'default')).toMatchObject({ status: 404 });
  expect(await change(own, 'new')).toMatchObject({ status: 404 });
  const agent = await gateway.token('agent', ['shop']);
  const refused = await gateway.ask('/v1/sites/shop', {
    ...{ method: 'PUT', json: own, token: agent },
    headers: { 'content-type': 'application/json' },
  });
  expect(refused.status).toBe(403);
});

describe('how long the next ban is to last', () => {
  const open = async () => {
    const gateway = await openGateway();
    const { code, visitor } = await gateway.chat();
    const suggested = async () => {
      const response = await gateway.write('GET', `/v1/sessions/${code}`);
      return ((await response.json()) as SessionDetail).suggested;
    };
    const ban = async (kinds: string[], more: object = {}) => {
      const response = await gateway.write('POST', '/v1/bans', {
        ...{ session: code, kinds, ...more },
      });
      const made = (await response.json()) as { id: number };
      gateway.pass(2 * DAY);
      await gateway.lift(made.id);
      return made.id;
    };
    return { gateway, code, visitor, suggested, ban };
  };

  it('is a step further with each ban of the browser or person', async () => {
    const { gateway, code, suggested, ban } = await open();
    expect(await suggested()).toEqual({
      ...{ for: '1d', step: 1, steps: 4, earlier: [] },
    });
    const first = await ban(['visitor']);
    expect(await suggested()).toMatchObject({ for: '7d', earlier: [first] });
    await ban(['visitor']);
    expect(await suggested()).toMatchObject({ for: '30d', step: 3 });
    await ban(['visitor']);
    await ban(['visitor']);
    expect(await suggested()).toMatchObject({ for: null, step: 4, steps: 4 });
    const preview = await gateway.write('POST', '/v1/bans/preview', {
      ...{ session: code, kinds: ['visitor'], for: '1d' },
    });
    expect(await preview.json()).toMatchObject({ suggested: { step: 4 } });
  });

  it('is none further by an address, a claim, a watch or another site', async () => {
    const { gateway, suggested, ban } = await open();
    await gateway.site('shop', ['http://localhost']);
    await ban(['ip']);
    await ban(['visitor'], { effect: 'watch' });
    await ban(['visitor'], { sites: ['shop'] });
    expect(await suggested()).toMatchObject({ step: 1, earlier: [] });
  });

  it('forgets what was a mistake, and what is a year old', async () => {
    const { gateway, code, suggested, ban } = await open();
    const response = await gateway.write('POST', '/v1/bans', {
      ...{ session: code, kinds: ['visitor'] },
    });
    const mistake = (await response.json()) as { id: number };
    await gateway.lift(mistake.id);
    expect(await suggested()).toMatchObject({ step: 1 });
    await ban(['visitor']);
    expect(await suggested()).toMatchObject({ step: 2 });
    gateway.pass(364 * DAY);
    expect(await suggested()).toMatchObject({ step: 1 });
  });

  it('counts joined bans as one, and a site’s own ladder', async () => {
    const { gateway, suggested, ban } = await open();
    const [one, other] = [await ban(['visitor']), await ban(['visitor'])];
    expect(await suggested()).toMatchObject({ step: 3 });
    await gateway.write('POST', `/v1/bans/${one}/join`, { ban: other });
    expect(await suggested()).toMatchObject({ step: 2, earlier: [one] });
    await put(gateway, { ladder: ['2h', '12h'] });
    expect(await suggested()).toMatchObject({ for: '12h', steps: 2 });
    await ban(['visitor']);
    expect(await suggested()).toMatchObject({ for: '12h', step: 2 });
  });
});

describe('what a dialog that blocks somebody starts with', () => {
  const usual = { for: '7d', effect: 'refuse', kinds: ['visitor'], reason: '' };

  it('is changed in part, and in the audit trail', async () => {
    const gateway = await openGateway();
    expect((await put(gateway, { observe: false })).body).toMatchObject({
      defaults: usual,
    });
    const first = { for: null, reason: ' Spam ' };
    const { body } = await put(gateway, { defaults: first });
    expect(body).toMatchObject({
      defaults: { ...usual, for: null, reason: 'Spam' },
    });
    const second = { effect: 'channels', kinds: ['person', 'ip', 'person'] };
    const changed = await put(gateway, { defaults: second });
    expect((changed.body as Site).defaults).toEqual({
      ...{ for: null, reason: 'Spam' },
      ...{ effect: 'channels', kinds: ['person', 'ip'] },
    });
    const audit = await gateway.write('GET', '/v1/audit?action=change%20site');
    expect(await audit.json()).toMatchObject({
      data: [{ subject: 'default', detail: { defaults: second } }, {}, {}],
    });
  });

  it.each([
    [{ for: '1 day' }, 'defaults.for'],
    [{ effect: 'delete' }, 'defaults.effect'],
    [{ kinds: [] }, 'defaults.kinds'],
    [{ kinds: ['visitor', 'name'] }, 'defaults.kinds.1'],
    [{ reason: 'x'.repeat(201) }, 'defaults.reason'],
    [{ reason: 'Self-harm' }, 'defaults.reason'],
    [{ length: '1d' }, 'defaults.length'],
  ])('refuses %j, and changes nothing', async (defaults, field) => {
    const gateway = await openGateway();
    await put(gateway, { protectiveReasons: ['Self-harm'] });
    const { status, body } = await put(gateway, { defaults });
    expect([status, body]).toMatchObject([422, { field }]);
    expect((await put(gateway, {})).body).toMatchObject({ defaults: usual });
  });

  it('no protective reason becomes what it starts with', async () => {
    const gateway = await openGateway();
    await put(gateway, { defaults: { reason: 'A child' } });
    const refused = await put(gateway, { protectiveReasons: ['A child'] });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { field: 'defaults.reason' },
    ]);
    const both = {
      ...{ protectiveReasons: ['A child'], defaults: { reason: '' } },
    };
    expect((await put(gateway, both)).status).toBe(200);
  });

  it('says which keys and effect a ban of a chat has that names none', async () => {
    const gateway = await openGateway();
    const kinds = ['phone', 'ip', 'visitor'];
    const defaults = { kinds, effect: 'watch', for: '1d', reason: 'Spam' };
    await put(gateway, { defaults });
    const { code } = await gateway.chat({});
    const ban = async (more: object) => {
      const response = await gateway.write('POST', '/v1/bans', more);
      expect(response.status).toBe(201);
      return (await response.json()) as Ban;
    };
    const unsaid = await ban({ session: code });
    // The chat has no phone. What has no end is for good, and no reason is none.
    expect(unsaid.keys.map(({ kind }) => kind)).toEqual(['ip', 'visitor']);
    expect(unsaid).toMatchObject({ effect: 'watch', until: null, reason: '' });
    const said = { session: code, kinds: ['visitor'], effect: 'channels' };
    const explicit = await ban(said);
    expect(explicit).toMatchObject({ effect: 'channels' });
    expect(explicit.keys.map(({ kind }) => kind)).toEqual(['visitor']);
    const key = { kind: 'email', value: 'a@example.com' };
    expect(await ban({ keys: [key] })).toMatchObject({ effect: 'refuse' });
  });

  it('a chat that has none of its keys is banned by its browser', async () => {
    const gateway = await openGateway();
    await put(gateway, { defaults: { kinds: ['email', 'phone'] } });
    const { code } = await gateway.chat({ claims: { email: 'a@b.example' } });
    const response = await gateway.write('POST', '/v1/bans', { session: code });
    expect([response.status, await response.json()]).toMatchObject([
      201,
      { keys: [{ kind: 'visitor' }] },
    ]);
  });
});
