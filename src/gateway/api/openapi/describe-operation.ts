import type { z } from 'zod';
import { describeResponses } from './describe-responses';
import type { Print } from './json-schema';
import type { Operation } from './operation';

/** Returns the OpenAPI operation object of an operation. */
export const describeOperation = (operation: Operation, print: Print) => {
  const { id, tag, summary, description, security, body } = operation;
  const parameters = [
    ...describeParameters('path', operation.params, print),
    ...describeParameters('query', operation.query, print),
    ...describeParameters('header', operation.headers, print),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    security: security.map((scheme) => ({ [scheme]: [] })),
    ...(parameters.length && { parameters }),
    ...(body && {
      requestBody: {
        required: !body.optional,
        content: Object.fromEntries(
          body.types.map((type) => [
            type,
            { schema: print(body.schema, 'input'), example: body.example },
          ]),
        ),
      },
    }),
    responses: describeResponses(operation, print),
  };
};

const describeParameters = (
  place: 'path' | 'query' | 'header',
  schema: z.ZodObject | undefined,
  print: Print,
) => {
  if (!schema) return [];
  const required = print(schema, 'input').required ?? [];
  return Object.entries(schema.shape).map(([name, one]) => {
    const { description, ...rest } = print(one as z.ZodType, 'input');
    return {
      name,
      in: place,
      required: required.includes(name),
      ...(description !== undefined && { description }),
      schema: rest,
    };
  });
};
