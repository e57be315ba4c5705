import { z } from 'zod';
import { plainText } from '../../http/plain-text';

const LARGEST_ID = 999_999_999_999_999;

/** A whole number, or the digits of one. */
export const wholeNumber = (least: number, most = LARGEST_ID) => {
  const error = `expected a whole number from ${least} to ${most}`;
  return z
    .union([z.int(), z.string().regex(/^\d{1,15}$/, error)], { error })
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error));
};

/** One of some names. What is none of them is named in the error. */
export const oneOf = <const Names extends readonly [string, ...string[]]>(
  names: Names,
) =>
  z.enum(names, {
    error: ({ input }) => {
      const given =
        typeof input === 'string' ? `, not "${input.slice(0, 60)}"` : '';
      return `expected one of ${names.join(', ')}${given}`;
    },
  });

/** Text to search for. */
export const searchFor = plainText(200);

const direction = z
  .string()
  .transform((text) => text.toUpperCase())
  .pipe(oneOf(['ASC', 'DESC']));

/** `{"id":"DESC"}`: columns in the order they are to count. */
export const orderBy = <Column extends string>(
  columns: Readonly<Record<string, Column>>,
) =>
  z
    .record(z.string(), direction, {
      error: 'expected an object such as {"id":"DESC"}',
    })
    .transform((given, context) =>
      Object.entries(given).flatMap(([name, way]) => {
        const by = Object.hasOwn(columns, name) ? columns[name] : undefined;
        if (by !== undefined) return { by, descending: way === 'DESC' };
        context.addIssue({
          code: 'custom',
          message: `expected one of ${Object.keys(columns).join(', ')}`,
          path: [name],
        });
        return [];
      }),
    );
