import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const NAMES: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const ONE: Partial<Record<string, string>> = {
  string: 'character',
  array: 'item',
};

const count = (limit: bigint | number, origin: string): string => {
  const one = ONE[origin];
  return one
    ? ` ${limit} ${one}${Number(limit) === 1 ? '' : 's'}`
    : ` ${limit}`;
};

const listOr = (values: readonly unknown[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(values.map(String));

/** What a text is to be, by the names of its formats. */
const FORMATS: Partial<Record<string, string>> = {
  date: 'an ISO 8601 day, such as 2026-11-01',
  datetime: 'an ISO 8601 time with zone, such as 2026-11-01T00:00:00Z',
};

const EXPECTED = 'expected ';

/** Puts together what each way of a union expected of the value itself. */
const describeUnion = (
  ways: readonly (readonly z.core.$ZodIssue[])[],
): string | undefined => {
  const own = ways.map(([first]) =>
    first?.path.length === 0 && first.message.startsWith(EXPECTED)
      ? first.message.slice(EXPECTED.length)
      : undefined,
  );
  return own.includes(undefined)
    ? undefined
    : `${EXPECTED}${listOr([...new Set(own)])}`;
};

/**
 * Returns what a schema expected of a value, as the end of a sentence that
 * begins with the field's name: “expected a whole number”. Nothing for a kind
 * of mismatch whose own words are as good.
 */
export const describeMismatch = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = NAMES[issue.expected];
      return expected && `expected ${expected}`;
    }
    case 'invalid_format': {
      const format = FORMATS[issue.format];
      return format && `expected ${format}`;
    }
    case 'invalid_value':
      return `expected ${listOr(issue.values)}`;
    case 'too_small':
      return `expected${issue.inclusive === false ? ' more than' : ' at least'}${count(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `expected${issue.inclusive === false ? ' less than' : ' at most'}${count(issue.maximum, issue.origin)}`;
    case 'invalid_union':
      return describeUnion(issue.errors);
    case 'unrecognized_keys':
      return 'there is no such field here';
    default:
      return undefined;
  }
};
