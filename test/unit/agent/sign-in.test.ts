// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { away, fakeGateway, nothing, ok, problem } from './fake-gateway';
import { openChat, openPanel, openWithChats, type Panel } from './open-panel';
import { aMe, aSession } from './samples';
import { waitFor } from '../../wait-for';

const signedOut = () =>
  fakeGateway({ 'GET /v1/me': problem(401, 'unauthorized') });

const fillIn = async (panel: Panel) => {
  await panel.type('[name=email]', 'ada@example.com');
  await panel.type('[name=password]', 'secret');
  await panel.click('Sign in');
};

const tryToSignIn = async (gateway: ReturnType<typeof fakeGateway>) => {
  const panel = openPanel(gateway);
  await fillIn(panel);
  return panel;
};

describe('the sign-in form', () => {
  it.each([
    ['a wrong password', problem(401, 'unauthorized'), /Wrong email or pass/],
    [
      'too many tries',
      problem(429, 'rate_limited', {}, { 'retry-after': '30' }),
      /Wait 30 seconds, then try again/,
    ],
    ['a gateway that is away', away, /can’t be reached/],
    ['a proxy’s page', () => new Response('<h1>', { status: 502 }), /reached/],
  ])('says what to do about %s', async (_case, answer, words) => {
    const gateway = signedOut();
    gateway.answer('POST /v1/sign-in', answer);
    const panel = await tryToSignIn(gateway);
    await panel.says('[role=alert]', words);
  });

  it('says that the browser did not keep the cookie', async () => {
    const gateway = signedOut();
    gateway.answer('POST /v1/sign-in', ok({}));
    const panel = await tryToSignIn(gateway);
    await panel.says('[role=alert]', /was not kept/);
  });

  it('shows the console after a good sign-in', async () => {
    const gateway = signedOut();
    gateway.answer('POST /v1/sign-in', () => {
      gateway.answer('GET /v1/me', ok(aMe({ name: 'Ada' })));
      return Response.json({});
    });
    const panel = await tryToSignIn(gateway);
    await panel.find('.me b', 'Ada');
    expect(gateway.to('POST /v1/sign-in')[0]?.body).toEqual({
      email: 'ada@example.com',
      password: 'secret',
    });
  });
});

describe('a forgotten password', () => {
  it('is asked for where the gateway sends mail, and tells nobody who exists', async () => {
    const gateway = signedOut();
    gateway.answer(
      'GET /v1/sign-in',
      ok({ passwordMails: true, openId: null }),
    );
    gateway.answer('POST /v1/password-reset', nothing);
    const panel = openPanel(gateway);
    await panel.click('Forgot the password?');
    await panel.type('[name=email]', ' ada@example.com');
    await panel.click('Send the link');
    await panel.says('[role=status]', /If somebody signs in with this address/);
    expect(gateway.to('POST /v1/password-reset')[0]?.body).toEqual({
      email: 'ada@example.com',
    });
    await panel.click('Back');
    await panel.find('[name=password]');
  });

  it('is no matter of the page where no mail is sent', async () => {
    const gateway = signedOut();
    gateway.answer(
      'GET /v1/sign-in',
      ok({ passwordMails: false, openId: null }),
    );
    const panel = openPanel(gateway);
    await waitFor(() => expect(gateway.to('GET /v1/sign-in')).toHaveLength(1));
    await panel.find('button', 'Sign in');
    expect(panel.texts('button')).toEqual(['Sign in']);
  });
});

describe('signing in by a provider', () => {
  it('is a link, and tells what came of it', async () => {
    const gateway = signedOut();
    gateway.answer(
      'GET /v1/sign-in',
      ok({ passwordMails: false, openId: 'Lamps' }),
    );
    const panel = openPanel(gateway, { openId: 'unknown' });
    const link = await panel.find<HTMLAnchorElement>('a', 'Sign in with Lamps');
    expect(link.getAttribute('href')).toBe('/v1/sign-in/openid');
    await panel.says('[role=status]', /Nobody has this email address here/);
  });

  it('goes on with the code of the second factor', async () => {
    const panel = openPanel(signedOut(), { challenge: '1.2.x' });
    await panel.find('h1', 'Enter the code');
  });
});

describe('being signed in', () => {
  it('ends by signing out', async () => {
    const gateway = fakeGateway({ 'POST /v1/sign-out': nothing });
    const panel = await openWithChats(gateway);
    await panel.click('Sign out');
    await panel.find('button', 'Sign in');
    expect(panel.texts('[role=status]')).toEqual([]);
    // The stream is closed in an effect, after the view has changed.
    await waitFor(() => expect(gateway.isListenedTo()).toBe(false));
  });

  it('ends with a sentence when the session has expired', async () => {
    const gateway = fakeGateway();
    const panel = await openWithChats(gateway, aSession());
    gateway.answer('GET /v1/me', problem(401, 'unauthorized'));
    gateway.tell({ type: 'away', denied: true });
    await panel.says('[role=status]', /You were signed out/);
  });

  it('keeps an unsent reply for the agent who signs in again', async () => {
    const gateway = fakeGateway({
      'POST /v1/sessions/K7F2-9QXM/messages': problem(401, 'unauthorized'),
      'POST /v1/sign-in': ok({}),
    });
    const panel = await openChat(gateway, aSession());
    await panel.type('textarea', 'One moment');
    await panel.click('Send');
    await panel.says('[role=status]', /You were signed out/);
    // The old stream is closed in an effect: else it would pass for the new one.
    await waitFor(() => expect(gateway.isListenedTo()).toBe(false));
    await fillIn(panel);
    await waitFor(() => expect(gateway.isListenedTo()).toBe(true));
    await waitFor(() => expect(panel.all('.sign-in-again')).toEqual([]));
    const box = await panel.find<HTMLTextAreaElement>('textarea');
    expect(box.value).toBe('One moment');
  });

  it('lasts when the stream fails for another reason', async () => {
    const gateway = fakeGateway();
    const panel = await openWithChats(gateway, aSession());
    gateway.tell({ type: 'away', denied: true });
    await panel.find('.row');
    expect(panel.all('.sign-in')).toEqual([]);
  });

  it('can be checked again after the gateway was away', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': away });
    const panel = openPanel(gateway);
    await panel.says('[role=alert]', /can’t be reached/);
    gateway.answer('GET /v1/me', ok(aMe()));
    await panel.click('Try again');
    await panel.find('.me b', 'Ada');
  });
});

describe('an invitation', () => {
  it('lets somebody choose a password, and shows the console', async () => {
    const gateway = signedOut();
    let isOver = false;
    const panel = openPanel(gateway, {
      invitation: 'secret-of-the-link',
      onSetUp: () => (isOver = true),
    });
    gateway.answer('POST /v1/invitation', problem(404, 'not_found'));
    await panel.type('[name=password]', 'battery staple');
    await panel.click('Sign in');
    await panel.find('[role=alert]');
    expect(isOver).toBe(false);
    gateway.answer('POST /v1/invitation', () => {
      gateway.answer('GET /v1/me', ok(aMe({ name: 'Bob' })));
      return Response.json({});
    });
    await panel.click('Sign in');
    await panel.find('.console');
    expect(isOver).toBe(true);
    expect(gateway.to('POST /v1/invitation')[0]?.body).toEqual({
      ...{ token: 'secret-of-the-link', password: 'battery staple' },
    });
  });
});
