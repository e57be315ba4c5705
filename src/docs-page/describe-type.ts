import type { Schema } from './open-api';

const schemaName = ({ $ref = '' }: Schema): string =>
  $ref.slice($ref.lastIndexOf('/') + 1);

const formatRange = (
  least: number | undefined,
  most: number | undefined,
): string => {
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  if (most !== undefined) return `at most ${most}`;
  return least ? `at least ${least}` : '';
};

const formatValues = (values: unknown[]): string =>
  values.map((value) => String(value)).join(' | ');

const formatKind = (schema: Schema): string => {
  const { type = 'anything', items, anyOf, format } = schema;
  if (schema.$ref) return schemaName(schema);
  if (anyOf) return anyOf.map(formatKind).join(' or ');
  if (schema.enum) return formatValues(schema.enum);
  if (schema.const !== undefined) return formatValues([schema.const]);
  if (items) return `list of ${formatKind(items)}`;
  if (format === 'date-time') return 'time';
  return format === 'uri' ? 'URL' : type;
};

/** Describes a schema in a few words: `integer, 1 to 500, default 50`. */
export const describeType = (schema: Schema): string => {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const size = formatRange(minLength, maxLength);
  const count = formatRange(minItems, maxItems);
  return [
    formatKind(schema),
    formatRange(minimum, maximum),
    size && `${size} characters`,
    count && `${count} entries`,
    schema.default === undefined
      ? ''
      : `default ${formatValues([schema.default])}`,
  ]
    .filter(Boolean)
    .join(', ');
};
