import { ApiError } from '../../lib/errors/api-error';

const invalid = (field: string, expected: string) =>
  new ApiError('invalid', `${field}: ${expected}.`, field);

const parseJson = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(name, 'expected valid JSON');
  }
};

const fromPlain = (name: string, values: readonly string[]): unknown => {
  const [value = '', ...more] = values;
  if (more.length) return values;
  if (/^\s*[[{"]/.test(value)) return parseJson(name, value);
  return value === '' ? [] : [value];
};

const fromBrackets = (
  name: string,
  entries: readonly (readonly [string, string])[],
): unknown => {
  const inside = entries.map(([key, value]) => {
    const [, part] = /^\[([^[\]]*)\]$/.exec(key.slice(name.length)) ?? [];
    if (part === undefined) throw invalid(key, 'expected one pair of brackets');
    return [part, value] as const;
  });
  if (inside.every(([part]) => /^\d*$/.test(part))) {
    return inside.map(([, value]) => value);
  }
  if (new Set(inside.map(([part]) => part)).size < inside.length) {
    throw invalid(name, 'expected each name in brackets once');
  }
  return Object.fromEntries(inside);
};

/**
 * Reads an array or object from a query, in either of the spellings that people
 * send: JSON text in one parameter (`where={"type":"ip"}`), or brackets
 * (`where[type]=ip`, `select[]=id`). A plain value is an array of it.
 * https://developer.acquire.io/rest-apis/conversation/conversation-or-cases/list
 *
 * @throws ApiError `invalid` that names the parameter
 */
const readStructure = (query: URLSearchParams, name: string): unknown => {
  const plain = query.getAll(name);
  const brackets = [...query].filter(([key]) => key.startsWith(`${name}[`));
  if (plain.length && brackets.length) {
    throw invalid(name, 'expected JSON text or brackets, not both');
  }
  if (plain.length) return fromPlain(name, plain);
  return brackets.length ? fromBrackets(name, brackets) : undefined;
};

const CONDITION = /^([^|]*)\|([^|]*)\|(.*)$/s;

/** Parses `column|eq|value`, the form of Acquire's other lists. */
const fromConditions = (conditions: readonly unknown[]): unknown => {
  const pairs = conditions.map((condition) => {
    const [, column, operator, value] =
      (typeof condition === 'string' && CONDITION.exec(condition)) || [];
    if (column === undefined) {
      throw invalid('where', 'expected an object, or column|eq|value');
    }
    if (operator !== 'eq') {
      throw invalid('where', `expected the operator eq, not "${operator}"`);
    }
    return [column, value] as const;
  });
  if (new Set(pairs.map(([column]) => column)).size < pairs.length) {
    throw invalid('where', 'expected each column once');
  }
  return Object.fromEntries(pairs);
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const UNWANTED: readonly unknown[] = [false, 0, null, 'false', '0'];

/** Parses names: `["id","type"]`, `id,type` or `{"id":true,"type":true}`. */
const toNames = (value: unknown): unknown => {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, wanted]) =>
      UNWANTED.includes(wanted) ? [] : name,
    );
  }
  return [value]
    .flat()
    .flatMap((one) =>
      typeof one === 'string' ? one.split(',').map((name) => name.trim()) : one,
    );
};

const toConditions = (value: unknown): unknown =>
  Array.isArray(value) ? fromConditions(value) : value;

/** Parses an order; `order=` is an empty one. */
const toOrder = (value: unknown): unknown =>
  Array.isArray(value) && !value.length ? {} : value;

const STRUCTURES = {
  select: toNames,
  relations: toNames,
  where: toConditions,
  order: toOrder,
};

/**
 * Reads the parameters of a query in one form each, for a schema to check.
 * Parameters that no route has are left out.
 *
 * @throws ApiError `invalid` that names the parameter
 */
export const readQuery = (url: string): Record<string, unknown> => {
  const query = new URL(url).searchParams;
  const given: Record<string, unknown> = {};
  for (const [name, toForm] of Object.entries(STRUCTURES)) {
    const value = readStructure(query, name);
    if (value !== undefined) given[name] = toForm(value);
  }
  for (const name of ['id', 'limit', 'offset', 'page', 'userId']) {
    const values = query.getAll(name);
    if (values.length > 1) throw invalid(name, 'expected one value');
    if (values.length) given[name] = values[0];
  }
  return given;
};
