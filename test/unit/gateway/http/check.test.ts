import { expect, it } from 'vitest';
import { z } from 'zod';
import { check } from '../../../../src/gateway/http/read-body';

const schema = z.strictObject({
  name: z.string().min(1).max(5).optional(),
  size: z.int().min(1).max(500).optional(),
  effect: z.enum(['refuse', 'channels', 'watch']).optional(),
  keys: z.array(z.string()).min(2).optional(),
  on: z.boolean().optional(),
  ban: z.union([z.int().min(1), z.string()]).optional(),
  for: z
    .string()
    .regex(/^\d+d$/, 'expected a time such as 7d')
    .optional(),
});

it.each([
  [{ name: 5 }, 'name', 'name: expected text.'],
  [{ name: '' }, 'name', 'name: expected at least 1 character.'],
  [{ name: 'longer' }, 'name', 'name: expected at most 5 characters.'],
  [{ size: '1' }, 'size', 'size: expected a number.'],
  [{ size: 1.5 }, 'size', 'size: expected a whole number.'],
  [{ size: 501 }, 'size', 'size: expected at most 500.'],
  [
    { effect: 'explode' },
    'effect',
    'effect: expected refuse, channels, or watch.',
  ],
  [{ keys: ['a'] }, 'keys', 'keys: expected at least 2 items.'],
  [{ keys: 'a' }, 'keys', 'keys: expected a list.'],
  [{ keys: ['a', 1] }, 'keys.1', 'keys.1: expected text.'],
  [{ ban: true }, 'ban', 'ban: expected a number or text.'],
  [{ on: 'yes' }, 'on', 'on: expected true or false.'],
  [{ for: 'long' }, 'for', 'for: expected a time such as 7d.'],
  [{ more: 1 }, 'more', 'more: there is no such field here.'],
  [[], 'body', 'body: expected an object.'],
])('says of %j what was expected', (value, field, detail) => {
  expect(() => check(schema, value)).toThrow(
    expect.objectContaining({ code: 'invalid', field, message: detail }),
  );
});
