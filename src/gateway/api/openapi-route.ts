import { z } from 'zod';
import { defineRoute, type Route } from './openapi/define-route';
import { createDocument } from './openapi/document';
import { PROBLEMS } from './openapi/failure-shape';
import { json } from './openapi/operation';

/**
 * Declares `GET /openapi.json`: the gateway's description of itself.
 *
 * @param listRoutes all routes, this one too
 */
export const openApiRoute = (listRoutes: () => readonly Route[]) =>
  defineRoute({
    method: 'get',
    path: '/openapi.json',
    id: 'describe',
    tag: 'Gateway',
    summary: 'Fetch this description',
    security: [],
    tolerant: true,
    answers: {
      200: json('OpenAPI 3.1', z.looseObject({ openapi: z.string() })),
    },
    failures: PROBLEMS,
    handler: ({ assets }) => {
      // Made when first asked for, and once: few installations ever are.
      let text: string | undefined;
      return (c) => {
        c.header('access-control-allow-origin', '*');
        c.header('cache-control', 'no-cache');
        c.header('x-content-type-options', 'nosniff');
        c.header('content-type', 'application/json');
        text ??= JSON.stringify(createDocument(listRoutes(), assets.version));
        return c.body(text);
      };
    },
  });
