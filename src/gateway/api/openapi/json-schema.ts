import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Turns a schema into JSON Schema.
 *
 * @param io what a request must be, or what an answer is
 */
export type Print = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;

/**
 * Creates a printer of JSON Schema. Schemas with an id are collected as the
 * document's components and referred to.
 */
export const createSchemaPrinter = () => {
  const components: Record<string, JsonSchema> = {};

  const print: Print = (schema, io) => {
    const printed = z.toJSONSchema(schema, { io, override: dropNoise });
    delete printed.$schema;
    // Their home in an OpenAPI document is another one than zod's.
    const { $defs, ...rest } = JSON.parse(
      JSON.stringify(printed).replaceAll('"#/$defs/', '"#/components/schemas/'),
    ) as JsonSchema;
    Object.assign(components, $defs);
    return rest;
  };

  return { print, components };
};

/** Deletes from a JSON Schema what tells a reader nothing. */
const dropNoise = ({
  jsonSchema,
  zodSchema,
}: {
  jsonSchema: JsonSchema;
  zodSchema: z.core.$ZodTypes;
}): void => {
  // Answers may gain fields: who reads them must not refuse those.
  if (zodSchema._zod.def.type === 'object' && !zodSchema._zod.def.catchall) {
    delete jsonSchema.additionalProperties;
  }
  // The format says it already, and zod's pattern fills a screen.
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
    delete jsonSchema.maximum;
  }
};
