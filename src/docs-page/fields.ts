import { describeType } from './describe-type';
import type { Schema } from './open-api';

/** One row of a table of parameters or fields. */
export interface Field {
  name: string;
  type: string;
  required: boolean;
  text: string;
}

/**
 * Returns the fields of an object's schema. Fields of nested objects follow
 * under their paths, such as `ban.keys[].kind`.
 */
export const listFields = (schema: Schema, path = ''): Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = path + key;
    const inner = field.items ?? field;
    return [
      {
        name,
        type: describeType(field),
        required: schema.required?.includes(key) ?? false,
        text: field.description ?? '',
      },
      ...listFields(inner, `${name}${field.items ? '[]' : ''}.`),
    ];
  });
