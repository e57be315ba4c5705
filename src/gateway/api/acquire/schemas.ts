import { z } from 'zod';
import { plainText } from '../../../protocol/plain-text';

const LARGEST_ID = 999_999_999_999_999;

/** Returns the schema of a whole number, or of the digits of one. */
export const wholeNumber = (least: number, most = LARGEST_ID) => {
  const error = `expected a whole number from ${least} to ${most}`;
  return z
    .union([z.int(), z.string().regex(/^\d{1,15}$/, error)], { error })
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error));
};

/** Returns the schema of one of some names; its error quotes any other. */
export const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, {
    error: ({ input }) => {
      const given =
        typeof input === 'string' ? `, not "${input.slice(0, 60)}"` : '';
      return `expected one of ${names.join(', ')}${given}`;
    },
  });

/** What a block is of. */
export const blockType = oneOf(['contact', 'ip', 'email', 'phone']);

/** Text to search for. */
export const searchFor = plainText(200);

const direction = z
  .string()
  .transform((text) => text.toUpperCase())
  .pipe(oneOf(['ASC', 'DESC']));

/**
 * Returns the schema of an order such as `{"id":"DESC"}`.
 *
 * @param columns our columns by the names that Acquire uses
 */
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
