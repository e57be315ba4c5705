// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { SiteCheck } from '../../../src/protocol/site-check';
import { fakeGateway, ok, problem } from './fake-gateway';
import { openPanel, type Panel } from './open-panel';
import { aMe, aSession } from './samples';
import { waitFor } from '../../wait-for';

const TAG = '<script src="https://bans.example/doorlist.js"></script>';
const NOTHING_SEEN: SiteCheck = {
  ...{ site: 'default', origins: [], visits: [], refused: [], settings: [] },
  widgets: [],
  unknownSites: [],
};
const SITE = { id: 'default', origins: [], tag: TAG };

const open = () => {
  const gateway = fakeGateway({
    'GET /v1/me': ok(aMe({ role: 'owner' })),
    'POST /v1/setup': ok({}, 201),
    'GET /v1/sites/default': ok(SITE),
    'GET /v1/sites/default/check': ok(NOTHING_SEEN),
  });
  const onSetUp = vi.fn<() => void>();
  const panel = openPanel(gateway, {
    ...{ url: '/console/setup', setupCode: 'K7F2-9QXM', onSetUp },
  });
  return { gateway, panel, onSetUp };
};

const giveCode = async (panel: Panel, code: string) => {
  await panel.type('[name=code]', code);
  await panel.click('Continue');
  await panel.type('[name=email]', 'ada@example.com');
  await panel.type('[name=password]', 'quiet lamps at night');
  await panel.click('Create owner');
};

describe('the first run', () => {
  it('asks for the code, then for who one is, and shows the tag', async () => {
    const { gateway, panel, onSetUp } = open();
    const code = await panel.find<HTMLInputElement>('[name=code]');
    expect(code.value).toBe('K7F2-9QXM');
    await panel.find('.steps [aria-current]', 'Code');
    await giveCode(panel, 'K7F2-9QXM');
    await panel.find('.steps [aria-current]', 'Site');
    await panel.find('pre', TAG);
    expect(onSetUp).toHaveBeenCalledOnce();
    expect(gateway.to('POST /v1/setup')[0]?.body).toEqual({
      ...{ code: 'K7F2-9QXM', email: 'ada@example.com' },
      password: 'quiet lamps at night',
    });
  });

  it('goes back to the code if that is wrong, and says so beside it', async () => {
    const { gateway, panel } = open();
    gateway.answer(
      'POST /v1/setup',
      problem(422, 'invalid', { detail: 'Expected the code.', field: 'code' }),
    );
    await giveCode(panel, 'K7F2');
    await panel.says(
      'label:has([name=code]) [role=alert]',
      'Expected the code.',
    );
    await panel.find('.steps [aria-current]', 'Code');
  });

  it('says beside the password what is wrong with it', async () => {
    const { gateway, panel } = open();
    gateway.answer(
      'POST /v1/setup',
      problem(422, 'invalid', { detail: 'Too short.', field: 'password' }),
    );
    await giveCode(panel, 'K7F2-9QXM');
    await panel.says('label:has([name=password]) [role=alert]', 'Too short.');
    await waitFor(() =>
      expect(panel.root.activeElement?.getAttribute('name')).toBe('password'),
    );
  });

  it('waits for the page and the first chat, and ticks them', async () => {
    const { gateway, panel } = open();
    await giveCode(panel, 'K7F2-9QXM');
    await panel.says('.ticks', /Waiting for the page/);
    await panel.find('button', 'Later');
    gateway.answer(
      'GET /v1/sites/default/check',
      ok({
        ...NOTHING_SEEN,
        visits: [
          {
            ...{ origin: 'https://shop.example', count: 1, script: '1.0.0' },
            lastAt: new Date().toISOString(),
          },
        ],
      }),
    );
    gateway.answer(
      'GET /v1/sessions',
      ok({ data: [aSession({ state: 'blocked' })] }),
    );
    await panel.says('.ticks .done', /Seen .* on https:\/\/shop.example/);
    await panel.says('.ticks .done', 'First chat: Acquire, on /lamps');
    await panel.says('.ticks .done', /Blocked/);
    await panel.click('Open the console');
    await panel.find('.me b', 'Ada');
  });

  it('allows a page that asked and is not on the list', async () => {
    const { gateway, panel } = open();
    gateway.answer(
      'GET /v1/sites/default/check',
      ok({
        ...NOTHING_SEEN,
        refused: [
          {
            ...{ origin: 'https://shop.example', count: 3, why: 'origin' },
            lastAt: new Date().toISOString(),
          },
        ],
      }),
    );
    gateway.answer('PUT /v1/sites/default', ok(SITE));
    await giveCode(panel, 'K7F2-9QXM');
    await panel.says('.refused-origin', /is not on the list: https:\/\/shop/);
    await panel.click('Allow');
    await waitFor(() =>
      expect(gateway.to('PUT /v1/sites/default')[0]?.body).toEqual({
        origins: ['https://shop.example'],
      }),
    );
  });
});

it('a wrong password is said beside the password', async () => {
  const gateway = fakeGateway({
    'GET /v1/me': problem(401, 'unauthorized'),
    'POST /v1/sign-in': problem(401, 'unauthorized', { detail: 'No.' }),
  });
  const panel = openPanel(gateway);
  await panel.type('[name=email]', 'ada@example.com');
  await panel.type('[name=password]', 'wrong');
  await panel.click('Sign in');
  await panel.says(
    'label:has([name=password]) [role=alert]',
    'Wrong email or password. Check both and try again.',
  );
  expect(panel.all('.failure')).toEqual([]);
});
