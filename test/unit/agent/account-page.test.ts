// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { nothing, ok, problem } from './fake-gateway';
import { openSettings } from './open-settings';
import { waitFor } from '../../wait-for';

const SIGN_IN = {
  ...{ createdAt: '2026-11-20T12:00:00.000Z', expiresAt: null },
  lastUsedAt: '2026-11-20T12:00:00.000Z',
};
const ROUTES = {
  'GET /v1/me/second-factor': ok({
    ...{ active: true, since: '2026-11-01T12:00:00.000Z', recoveryCodes: 7 },
  }),
  'GET /v1/me/sign-ins': ok({
    data: [
      { id: 1, ...SIGN_IN, current: true },
      { id: 2, ...SIGN_IN, current: false },
    ],
  }),
};

const open = (more = {}) =>
  openSettings('account', { ...ROUTES, ...more }, { role: 'viewer' });

describe('one’s own account', () => {
  it('is everybody’s, and all that a viewer has of the settings', async () => {
    const { panel } = open();
    await panel.find('h1', 'Your account');
    await panel.says('.page-head', 'ada@example.com · Read only');
    await panel.says('.panels', /7 recovery codes are left/);
    expect(panel.texts('.settings-nav a')).toEqual(['Your account']);
  });

  it('gets another password; what is wrong stands beside its field', async () => {
    const { gateway, panel } = open({
      'POST /v1/me/password': problem(422, 'invalid', {
        detail: 'This is not your password.',
        field: 'current',
      }),
    });
    await panel.type('[name=current]', 'wrong');
    await panel.type('[name=new]', 'battery staple');
    await panel.click('Change password');
    await panel.says(
      'label:has([name=current]) [role=alert]',
      'This is not your password.',
    );
    gateway.answer('POST /v1/me/password', nothing);
    await panel.click('Change password');
    await panel.says('[role=status]', /Your password is changed/);
    expect(gateway.to('POST /v1/me/password').at(-1)?.body).toEqual({
      ...{ current: 'wrong', new: 'battery staple' },
    });
  });

  it('is signed out elsewhere, in one place or everywhere', async () => {
    const { gateway, panel } = open({
      'DELETE /v1/me/sign-ins/2': nothing,
      'DELETE /v1/me/sign-ins': ok({ ended: 1 }),
    });
    await panel.find('button', 'Sign out everywhere else');
    const one = panel.all('[aria-label^="Sign out what"]');
    expect(one).toHaveLength(1);
    (one[0] as HTMLButtonElement).click();
    await waitFor(() =>
      expect(panel.all('[aria-label^="Sign out what"]')).toEqual([]),
    );
    expect(gateway.to('DELETE /v1/me/sign-ins/2')).toHaveLength(1);
  });
});
