import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../src/gateway/api/openapi/document';
import { routes } from '../../../src/gateway/api/routes';
import { checkAnswer } from '../support/check-answer';
import { openGateway } from '../support/harness';

/** For people and their browsers, not for programs. */
const PAGES = [
  ...['/', '/docs', '/console', '/demo.json'],
  ...['/console/*', '/console/assets/*'],
  ...['/appeal.css', '/appeal/:reference'],
];

describe('/openapi.json', () => {
  const document = createDocument(routes, '1.2.3');

  it('is public', async () => {
    const gateway = await openGateway();
    const response = await gateway.ask('/openapi.json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual(createDocument(routes, 'test'));
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({
      valid: true,
    });
    expect(validator.version).toBe('3.1');
  });

  it('describes every existing route, and no other', async () => {
    const { app } = await openGateway();
    const mounted = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !PAGES.includes(path))
      .map(
        ({ method, path }) =>
          `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}').replace(/(.)\/$/, '$1')}`,
      );
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual([...new Set(mounted)].toSorted());
  });

  it('names each operation once', () => {
    const ids = routes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes every parameter of every path', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(item)) {
        const described = (parameters || [])
          .filter((one) => one.in === 'path')
          .map(({ name }) => name);
        expect(described).toEqual(named);
      }
    }
  });

  it.each(routes.flatMap(({ id, body }) => (body ? { id, body } : [])))(
    'shows a body that $id accepts',
    ({ body: { schema, example } }) => {
      expect(schema.safeParse(example).error).toBeUndefined();
    },
  );

  it('has no dangling reference', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference = '']) => reference.replace('#/components/schemas/', ''),
    );
    expect(names).not.toEqual([]);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(names),
    );
  });

  it('contains the limits that requests are checked with', () => {
    const { post, get } = document.paths['/v1/bans'] ?? {};
    const limit = get?.parameters?.find(({ name }) => name === 'limit');
    expect(limit?.schema).toMatchObject({ minimum: 1, maximum: 500 });
    const body = post?.requestBody?.content['application/json'];
    expect(body?.schema).toMatchObject({
      additionalProperties: false,
      properties: { keys: { maxItems: 200 }, reason: { maxLength: 1000 } },
    });
    expect(post?.security).toEqual([{ bearer: [] }, { cookie: [] }]);
  });
});

describe('the check of all responses in tests', () => {
  const problem = {
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    detail: 'There is no ban 7.',
    code: 'not_found',
  };
  const answer = (status: number, body: object) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/problem+json' },
    });

  it('accepts a described response', async () => {
    await checkAnswer('GET', '/v1/bans/7?x', answer(404, problem));
    await checkAnswer('GET', '/nowhere', answer(418, {}));
  });

  it.each([
    ['a status', answer(418, problem), 'is not described'],
    ['a field', answer(404, { ...problem, more: 1 }), 'additional'],
    ['a code', answer(404, { ...problem, code: 'never_ban' }), 'code'],
    ['a field too few', answer(404, { ...problem, title: undefined }), 'title'],
    ['a content type', new Response('{}', { status: 404 }), 'as text/plain'],
    ['no body', new Response(null, { status: 404 }), 'without a body'],
  ])('refuses %s that is not', async (_, response, why) => {
    const check = checkAnswer('GET', '/v1/bans/7', response);
    await expect(check).rejects.toThrow(why);
  });
});
