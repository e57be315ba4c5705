import type { Schema } from './open-api';

const schemaName = ({ $ref = '' }: Schema): string =>
  $ref.slice($ref.lastIndexOf('/') + 1);

const range = (least: number | undefined, most: number | undefined): string => {
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  if (most !== undefined) return `at most ${most}`;
  return least ? `at least ${least}` : '';
};

const listed = (values: unknown[]): string =>
  values.map((value) => String(value)).join(' | ');

const kindOf = (schema: Schema): string => {
  const { type = 'anything', items, anyOf, format } = schema;
  if (schema.$ref) return schemaName(schema);
  if (anyOf) return anyOf.map(kindOf).join(' or ');
  if (schema.enum) return listed(schema.enum);
  if (schema.const !== undefined) return listed([schema.const]);
  if (items) return `list of ${kindOf(items)}`;
  if (format === 'date-time') return 'time';
  return format === 'uri' ? 'URL' : type;
};

/** A schema in a few words, such as `integer, 1 to 500, default 50`. */
export const describeType = (schema: Schema): string => {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const size = range(minLength, maxLength);
  const count = range(minItems, maxItems);
  return [
    kindOf(schema),
    range(minimum, maximum),
    size && `${size} characters`,
    count && `${count} entries`,
    schema.default === undefined ? '' : `default ${listed([schema.default])}`,
  ]
    .filter(Boolean)
    .join(', ');
};
