import { expect, it } from 'vitest';
import { openOpenId } from '../../../../src/gateway/auth/open-id';
import { readOpenIdSettings } from '../../../../src/gateway/auth/read-open-id-settings';

const CLIENT = { OIDC_CLIENT_ID: 'doorlist', OIDC_CLIENT_SECRET: 'hidden' };
const OIDC_ISSUER = 'https://accounts.example.com/tenant';

it('a provider is called by its host if not by OIDC_NAME', () => {
  const name = (more: object) =>
    readOpenIdSettings({ OIDC_ISSUER, ...CLIENT, ...more })?.name;
  expect(name({})).toBe('accounts.example.com');
  expect(name({ OIDC_NAME: 'Lamps' })).toBe('Lamps');
  expect(readOpenIdSettings(CLIENT)).toBeUndefined();
});

it.each([
  [{ OIDC_ISSUER: 'http://accounts.example.com' }, 'OIDC_ISSUER: expected'],
  [{ OIDC_ISSUER: 'accounts' }, 'OIDC_ISSUER: expected'],
  [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID is not set'],
  [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is not set'],
  [{}, 'DOORLIST_URL is not set'],
])('refuses %o', (given, message) => {
  const env = { OIDC_ISSUER, ...CLIENT, ...given };
  expect(() => openOpenId(env, undefined)).toThrow(message);
});
