// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fakeGateway, nothing, ok, problem } from './fake-gateway';
import { openPanel, openWithChats, type Panel } from './open-panel';
import { aMe } from './samples';
import { waitFor } from '../../wait-for';

const MINE = '/v1/me/second-factor';

/** A panel at the form for the code, after the password. */
const openAtCode = async () => {
  const gateway = fakeGateway({
    'GET /v1/me': problem(401, 'unauthorized'),
    'POST /v1/sign-in': ok({ challenge: '1.2.x', expiresAt: '' }, 202),
  });
  const panel = openPanel(gateway);
  await panel.type('[name=email]', 'ada@example.com');
  await panel.type('[name=password]', 'secret');
  await panel.click('Sign in');
  await panel.find('h1', 'Enter the code');
  return { gateway, panel };
};

describe('signing in', () => {
  it('asks for the code after the password, and shows the console', async () => {
    const { gateway, panel } = await openAtCode();
    gateway.answer('POST /v1/sign-in/second-factor', () => {
      gateway.answer('GET /v1/me', ok(aMe({ name: 'Ada' })));
      return Response.json({});
    });
    await waitFor(() =>
      expect(panel.root.activeElement?.getAttribute('name')).toBe('code'),
    );
    await panel.type('[name=code]', '123 456');
    await panel.click('Sign in');
    await panel.find('.me b', 'Ada');
    expect(gateway.to('POST /v1/sign-in/second-factor')[0]?.body).toEqual({
      ...{ challenge: '1.2.x', code: '123 456' },
    });
  });

  it('says what is wrong with a code, and goes back to the password', async () => {
    const { gateway, panel } = await openAtCode();
    const detail = 'Expected the code that the app shows now.';
    gateway.answer(
      'POST /v1/sign-in/second-factor',
      problem(401, 'unauthorized', { detail, field: 'code' }),
    );
    await panel.type('[name=code]', '000000');
    await panel.click('Sign in');
    await panel.says('[role=alert]', detail);
    await panel.click('Use another account');
    await panel.find('[name=password]');
  });

  it('asks for the code after a link, too', async () => {
    const gateway = fakeGateway({
      'GET /v1/me': problem(401, 'unauthorized'),
      'POST /v1/invitation': ok({ challenge: '1.2.x', expiresAt: '' }, 202),
    });
    const panel = openPanel(gateway, { invitation: 'secret-of-the-link' });
    await panel.type('[name=password]', 'battery staple');
    await panel.click('Sign in');
    await panel.find('h1', 'Enter the code');
  });
});

describe('one’s own second factor', () => {
  const open = async (
    state: object,
  ): Promise<[Panel, ReturnType<typeof fakeGateway>]> => {
    const gateway = fakeGateway({ [`GET ${MINE}`]: ok(state) });
    const panel = await openWithChats(gateway);
    await panel.click('Second factor');
    await panel.find('dialog h2', 'Second factor');
    return [panel, gateway];
  };

  it('is turned on by password, picture and code; then its recovery codes are shown', async () => {
    const [panel, gateway] = await open({
      ...{ active: false, since: null, recoveryCodes: 0 },
    });
    const image = 'data:image/svg+xml;base64,PHN2Zy8+';
    gateway.answer(
      `POST ${MINE}`,
      ok({ secret: 'ABCD', uri: 'otpauth://totp/x', image }, 201),
    );
    gateway.answer(
      `POST ${MINE}/confirm`,
      ok({ recoveryCodes: ['K7F2-9QXM', '8WVD-3HTR'] }),
    );
    await panel.type('dialog [name=password]', 'secret');
    await panel.click('Go on');
    const picture = await panel.find<HTMLImageElement>('dialog img');
    expect([picture.src, picture.alt]).toEqual([image, 'QR code for the app']);
    await panel.find('dialog code', 'ABCD');
    await panel.type('dialog [name=code]', '123456');
    await panel.click('Turn on');
    await panel.find('dialog li', '8WVD-3HTR');
    expect(panel.texts('dialog li')).toEqual(['K7F2-9QXM', '8WVD-3HTR']);
    expect(gateway.to(`POST ${MINE}`)[0]?.body).toEqual({ password: 'secret' });
    expect(gateway.to(`POST ${MINE}/confirm`)[0]?.body).toEqual({
      code: '123456',
    });
    await panel.click('I have kept them');
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
  });

  it('is turned off, and gets new codes, with password and code', async () => {
    const [panel, gateway] = await open({
      ...{ active: true, since: '2026-11-20T12:00:00.000Z', recoveryCodes: 7 },
    });
    await panel.says('dialog', /7 recovery codes are left/);
    gateway.answer(
      `POST ${MINE}/recovery-codes`,
      problem(422, 'invalid', { detail: 'This is not your password.' }),
    );
    gateway.answer(`POST ${MINE}/remove`, nothing);
    await panel.type('dialog [name=password]', 'secret');
    await panel.type('dialog [name=code]', '123456');
    await panel.click('New recovery codes');
    await panel.says('dialog [role=alert]', 'This is not your password.');
    await panel.click('Turn off');
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
    expect(gateway.to(`POST ${MINE}/remove`)[0]?.body).toEqual({
      ...{ password: 'secret', code: '123456' },
    });
  });
});
