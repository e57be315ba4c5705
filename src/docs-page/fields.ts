import { describeType } from './describe-type';
import type { Schema } from './open-api';

/** One line of a table of parameters or fields. */
export interface Field {
  name: string;
  type: string;
  required: boolean;
  text: string;
}

/** The fields of an object; those of objects in it by their path. */
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
