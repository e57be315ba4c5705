import { describeOperation } from './describe-operation';
import { createSchemaPrinter } from './json-schema';
import { toOpenApiPath, type Operation } from './operation';

const ABOUT = `Blocks a visitor once, on every chat widget a company runs.

Errors of our own API are \`application/problem+json\` with a stable \`code\`. A request that sends more than is accepted, or too often, is refused with 413 or 429.

Parameters and fields that an operation for agents does not name are refused with 422, and nothing is done. The gate’s operations, and those made for other vendors’ clients, ignore them.`;

const SCHEMES = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description:
      'The token of a sign-in, or one made with `doorlist token create`.',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-doorlist',
    description: 'Set by signing in; for the gateway’s own pages.',
  },
  basic: {
    type: 'http',
    scheme: 'basic',
    description: 'Email and password of an owner or administrator.',
  },
  siteKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'The key of a site’s chat server, printed by `doorlist site key <site> --chat-server`.',
  },
} as const;

/** Returns the OpenAPI 3.1 document of these operations. */
export const createDocument = (
  operations: readonly Operation[],
  version: string,
) => {
  const { print, components } = createSchemaPrinter();
  const paths: Record<
    string,
    Record<string, ReturnType<typeof describeOperation>>
  > = {};
  for (const operation of operations) {
    const path = toOpenApiPath(operation.path);
    paths[path] = {
      ...paths[path],
      [operation.method]: describeOperation(operation, print),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Doorlist',
      version,
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({
      name,
    })),
    paths,
    components: { schemas: components, securitySchemes: SCHEMES },
  };
};

export type OpenApiDocument = ReturnType<typeof createDocument>;
