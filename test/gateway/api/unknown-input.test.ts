import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDocument } from '../../../src/gateway/api/openapi/document';
import { routes } from '../../../src/gateway/api/routes';
import { openGateway } from '../support/harness';
import { signInAs } from '../support/sign-in-as';
import { createFingerprint } from './fuzz/fingerprint';

/**
 * Asked by pages long loaded, vendors, their clients, a load balancer, or with what
 * a provider of OpenID Connect adds.
 */
const TOLERANT =
  /^(\/v1\/sites\/:site(?!\/check$)|\/v1\/vendors\/|\/v1\/sign-in\/openid\/callback$|\/api\/|\/health$|\/ready$|\/openapi\.json$)/;

const strict = routes.filter(({ path }) => !TOLERANT.test(path));
const writes = strict.filter(({ method }) => method !== 'get');

/** A gateway with a chat and a ban, and an owner who signed in to it. */
const openSignedIn = async () => {
  const gateway = await openGateway();
  const token = await signInAs(gateway, 'owner');
  const { code } = await gateway.chat();
  const { id } = await gateway.ban({ visitor: 'troll' });
  const send = (method: string, path: string, json?: unknown) =>
    gateway.ask(
      path
        .replace(':code', code)
        .replace(':id', String(id))
        .replace(':site', 'default'),
      { method: method.toUpperCase(), json, token },
    );
  return { send, fingerprint: await createFingerprint(gateway) };
};

const expectRefusal = async (
  response: Response,
  what: string,
  field: string,
) => {
  expect(response.status, what).toBe(422);
  expect(await response.json(), what).toMatchObject({
    code: 'invalid',
    field,
    detail: expect.stringContaining(field),
  });
};

describe('agents’ calls', () => {
  it('refuse a query parameter they do not know, and do nothing', async () => {
    const { send, fingerprint } = await openSignedIn();
    const before = await fingerprint();
    expect(strict.length).toBeGreaterThan(15);
    for (const { method, path, query: known, body } of strict) {
      // Few operations know it; ignored, it would do what is only to be said.
      const wrong = known?.shape['dryRun'] ? 'dryrun' : 'dryRun';
      for (const query of [`${wrong}=1`, 'x&%64ryRun']) {
        const response = await send(method, `${path}?${query}`, body?.example);
        const field = query.startsWith('x') ? 'x' : wrong;
        await expectRefusal(response, `${method} ${path}?${query}`, field);
      }
    }
    expect(await fingerprint()).toEqual(before);
  });

  it('refuse a field they do not know, and do nothing', async () => {
    const { send, fingerprint } = await openSignedIn();
    const before = await fingerprint();
    for (const { method, path, body } of writes) {
      // A list is no object with fields.
      if (typeof body?.example === 'string') continue;
      // Few operations know it; ignored, it would do what is only to be said.
      const known = body?.schema instanceof z.ZodObject && body.schema.shape;
      const wrong = known && known['dryRun'] ? 'dryrun' : 'dryRun';
      const json = { ...body?.example, [wrong]: true };
      const response = await send(method, path, json);
      await expectRefusal(response, `${method} ${path}`, wrong);
      if (body) continue;
      for (const none of [[1], 'x', 7, null]) {
        const refused = await send(method, path, none);
        expect(refused.status, `${method} ${path} ${none}`).toBe(422);
      }
    }
    expect(await fingerprint()).toEqual(before);
  });

  it('name what they know', async () => {
    const { ask, write } = await openGateway();
    const detailOf = async (path: string) =>
      ((await (await write('GET', path)).json()) as { detail: string }).detail;
    expect((await ask('/v1/tokens?page=2')).status).toBe(401);
    expect(await detailOf('/v1/tokens?page=2')).toBe(
      'page: there is no such parameter here. Expected cursor or limit.',
    );
    expect(await detailOf('/v1/me?page=2')).toBe(
      'page: there is no such parameter here. Expected none.',
    );
    expect(await detailOf('/v1/me?=')).toBe(
      'query: there is no parameter without a name. Expected none.',
    );
  });

  it('take an empty body and an empty query where they want none', async () => {
    const { send } = await openSignedIn();
    expect((await send('post', '/v1/bans/:id/retry?', {})).status).toBe(200);
    expect((await send('post', '/v1/bans/:id/retry?&')).status).toBe(200);
    expect((await send('delete', '/v1/bans/:id', {})).status).toBe(200);
  });

  it('are described so', () => {
    const { paths } = createDocument(routes, 'test');
    for (const { method, path, id } of strict) {
      const { responses, requestBody } =
        paths[path.replace(/:(\w+)/g, '{$1}')]?.[method] ?? {};
      expect(responses?.['422']?.description, id).toContain('`invalid`');
      for (const { schema } of Object.values(requestBody?.content ?? {})) {
        const objects = JSON.stringify(schema).match(/"type":"object"/g) ?? [];
        const closed =
          JSON.stringify(schema).match(/"additionalProperties":false/g) ?? [];
        expect(closed.length, id).toBe(objects.length);
      }
    }
  });
});

it('other calls ignore what they do not know', async () => {
  const gateway = await openGateway();
  const json = { more: 1 };
  const visit = await gateway.ask('/v1/sites/default/visits?more=1', {
    method: 'POST',
    json,
  });
  expect(visit.status).toBe(200);
  const zendesk = await gateway.write('POST', '/api/v2/bans?more=1', {
    ...json,
    type: 'visitor',
    visitor_id: 'x',
    reason: 'x',
  });
  expect(zendesk.status).toBe(201);
  for (const path of ['/health', '/ready', '/openapi.json']) {
    expect((await gateway.ask(`${path}?more=1`)).status).toBe(200);
  }
});
