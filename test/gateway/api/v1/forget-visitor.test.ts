import { expect, it } from 'vitest';
import { openGateway } from '../../support/harness';

const SHOP = 'https://shop.example';

const openShop = async () => {
  const gateway = await openGateway();
  await gateway.site('shop', [SHOP]);
  return (headers: Record<string, string>) =>
    gateway.ask('/v1/sites/shop/forget', {
      method: 'POST',
      headers: { origin: SHOP, ...headers },
    });
};

it.each([
  ['cross-site', 'SameSite=None', true],
  ['same-site', 'SameSite=Lax', false],
])(
  'the cookie of a %s page is taken off with what it was set with',
  async (from, sameSite, isPartitioned) => {
    const forget = await openShop();
    const response = await forget({ 'sec-fetch-site': from });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(SHOP);
    const cookie = `${response.headers.get('set-cookie')}`;
    expect(cookie).toMatch(/^doorlist_visitor=; Max-Age=0; Path=\/v1;/);
    expect(cookie).toContain(sameSite);
    expect(cookie.includes('Partitioned')).toBe(isPartitioned);
  },
);

it('pages of other sites take no cookie off', async () => {
  const forget = await openShop();
  const response = await forget({ origin: 'https://evil.example' });
  expect(response.status).toBe(403);
  expect(response.headers.get('set-cookie')).toBeNull();
});
