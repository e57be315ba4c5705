import { rightOf } from '../../auth/operation-rights';
import { isForAll } from '../../auth/role-table';
import { httpStatus } from '../../lib/errors/api-error';
import type { JsonSchema, Print } from './json-schema';
import type { Operation } from './operation';

type Code = NonNullable<Operation['codes']>[number];
type Failures = Pick<Operation, 'failures'>['failures'];

/** Failures that say when to try again. */
const PASSING: readonly Code[] = ['rate_limited', 'unavailable'];

interface Response {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content?: Record<string, { schema?: JsonSchema }>;
}

/**
 * Describes what a caller may get back: the operation's answers by status, and
 * with them each failure in the shape of the operation's API.
 */
export const describeResponses = (
  operation: Operation,
  print: Print,
): Record<string, Response> => {
  const { answers, failures } = operation;
  const responses: Record<string, Response> = {
    default: {
      description: 'A failure of the gateway',
      content: {
        [failures.type]: { schema: print(failures.schema, 'output') },
      },
    },
  };
  for (const [status, { description, content }] of Object.entries(answers)) {
    responses[status] = {
      description,
      ...(content && {
        content: Object.fromEntries(
          Object.entries(content).map(([type, schema]) => [
            type,
            schema ? { schema: print(schema, 'output') } : {},
          ]),
        ),
      }),
    };
  }
  for (const [status, codes] of groupByStatus(listCodes(operation), failures)) {
    const failure = describeFailure(failures, codes, print);
    const answer = responses[status];
    responses[status] = answer ? either(answer, failure) : failure;
  }
  return responses;
};

/** Lists the error codes an operation names, and those its request implies. */
const listCodes = ({
  id,
  method,
  path,
  security,
  tolerant,
  query,
  body,
  codes = [],
}: Operation): Code[] => {
  const limited = /^\/(v1|api)\//.test(path);
  return [
    ...new Set<Code>([
      ...(limited ? (['rate_limited', 'unavailable'] as const) : []),
      ...(security.length
        ? (['unauthorized', 'second_factor_required'] as const)
        : []),
      // A page’s token is of no use beyond its origin and its few operations.
      ...(security.includes('cookie')
        ? (['forbidden', 'origin_not_allowed'] as const)
        : []),
      ...(isForAll(rightOf(id)) ? [] : (['forbidden'] as const)),
      ...(path.startsWith('/api/') ? (['origin_not_allowed'] as const) : []),
      ...(method === 'get' ? [] : (['too_large'] as const)),
      ...(query || body || !tolerant ? (['invalid'] as const) : []),
      ...(body || (method !== 'get' && !tolerant)
        ? (['bad_json', 'unsupported_media_type'] as const)
        : []),
      ...codes,
    ]),
  ];
};

const groupByStatus = (
  codes: readonly Code[],
  { statuses }: Failures,
): Map<number, Code[]> => {
  const groups = new Map<number, Code[]>();
  for (const code of codes) {
    const status = statuses?.[httpStatus(code)] ?? httpStatus(code);
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
};

const describeFailure = (
  { type, schema, codeField }: Failures,
  codes: readonly Code[],
  print: Print,
): Response => {
  const shape = print(schema, 'output');
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    ...(codes.some((code) => PASSING.includes(code)) && {
      headers: {
        'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
      },
    }),
    content: {
      [type]: {
        schema: codeField
          ? { ...shape, properties: { [codeField]: { enum: [...codes] } } }
          : shape,
      },
    },
  };
};

/** Joins two responses of one status. */
const either = (one: Response, other: Response): Response => {
  const content = { ...one.content };
  for (const [type, { schema }] of Object.entries(other.content ?? {})) {
    const own = content[type]?.schema;
    content[type] = {
      ...(schema && { schema: own ? { anyOf: [own, schema] } : schema }),
    };
  }
  return {
    ...one,
    description: `${one.description}; or ${other.description}`,
    content,
  };
};
