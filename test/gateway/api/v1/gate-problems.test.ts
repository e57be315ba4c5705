import { describe, expect, it } from 'vitest';
import { openGateway } from '../../support/harness';

const FOREIGN = 'https://evil.example';

describe.each([
  ['of a site that does not exist', 'nowhere', 'site_not_found', 404],
  ['of another site’s page', 'default', 'origin_not_allowed', 403],
])('a request %s', (_, site, code, status) => {
  const path = `/v1/sites/${site}/visits`;
  const headers = { origin: FOREIGN };

  it('is refused so that the page can read why', async () => {
    const { ask } = await openGateway();
    const response = await ask(path, { method: 'POST', json: {}, headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(FOREIGN);
    expect(response.headers.get('access-control-allow-credentials')).toBe(
      'true',
    );
    expect(response.headers.get('vary')).toBe('Origin');
    const body = (await response.json()) as Record<string, unknown>;
    expect(body).toMatchObject({ code });
    expect(body).not.toHaveProperty('verdict');
  });

  it('may be announced by a preflight', async () => {
    const { ask } = await openGateway();
    const response = await ask(path, { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(FOREIGN);
    expect(response.headers.get('access-control-allow-methods')).toContain(
      'POST',
    );
  });
});

it('no answer to another site’s page brings a cookie', async () => {
  const { ask } = await openGateway();
  const response = await ask('/v1/sites/default/sessions', {
    method: 'POST',
    json: { widget: 'acquire', page: 'https://evil.example/' },
    headers: { origin: FOREIGN },
  });
  expect(response.status).toBe(403);
  expect(response.headers.get('set-cookie')).toBeNull();
});
