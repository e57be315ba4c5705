import { expect, it } from 'vitest';
import { z } from 'zod';
import { routes } from '../../../src/gateway/api/routes';
import type { Page } from '../../../src/protocol/page';
import { openGateway } from '../support/harness';
import { signIn, signInAs } from '../support/sign-in-as';

/** Routes of `/v1` that answer `{ data, next? }`. */
const LISTS = routes.filter(({ method, path, answers }) => {
  const schema = answers[200]?.content?.['application/json'];
  return (
    method === 'get' &&
    path.startsWith('/v1/') &&
    schema instanceof z.ZodObject &&
    schema.shape['data'] instanceof z.ZodArray
  );
});
const PATHS = LISTS.map(({ path }) => path);

it('every list is read page by page', () => {
  expect(PATHS).toContain('/v1/bans');
  const unpaged = LISTS.filter(
    ({ query }) => !query?.shape['cursor'] || !query.shape['limit'],
  );
  expect(unpaged.map(({ path }) => path)).toEqual([]);
});

it.each(PATHS.filter((path) => !path.includes(':')))(
  '%s takes no other cursor than its own, and 500 rows at most',
  async (path) => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, 'owner');
    const ask = async (query: string) => {
      const response = await gateway.ask(`${path}?${query}`, { token });
      const { field } = (await response.json()) as { field?: string };
      return [response.status, field];
    };
    expect(await ask('cursor=%00zz')).toEqual([422, 'cursor']);
    expect(await ask('limit=501')).toEqual([422, 'limit']);
    expect(await ask('limit=0')).toEqual([422, 'limit']);
    expect(await ask('limit=500')).toEqual([200, undefined]);
  },
);

it.each(['/v1/me/sign-ins', '/v1/vendors', '/v1/sites'])(
  'the pages of %s are the whole list',
  async (path) => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, 'owner');
    for (const account of ['acme', 'bolt', 'crane']) {
      await signIn(gateway);
      await gateway.site(account);
      await gateway.write('POST', '/v1/vendors', {
        ...{ vendor: 'acquire', account, site: account, token: 'aq-token' },
      });
    }
    const read = async (query: string) => {
      const response = await gateway.ask(`${path}?${query}`, { token });
      return (await response.json()) as Page<{ id: number | string }>;
    };
    const whole = await read('limit=500');
    expect(whole.data.length).toBeGreaterThan(2);
    expect(whole.next).toBeUndefined();
    const paged: Page<unknown>['data'] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const page = await read(`limit=2${next && `&cursor=${next}`}`);
      expect(page.data.length).toBeLessThanOrEqual(2);
      paged.push(...page.data);
      ({ next } = page);
    }
    expect(paged).toEqual(whole.data);
  },
);
