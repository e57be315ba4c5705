import type { JsonSchema } from '../../../../src/gateway/api/openapi/json-schema';
import { hostileValue } from './hostile-values';
import type { Random } from './random';

/** Values that mean something to this gateway, by the field's name. */
export type Pools = Record<string, string[]>;

/** Routes that start a job and answer it. */
const STARTS_JOB = /\/(import|bulk)$/;

/** The pool of the ids that a path's `{id}` means, or that it answers. */
export const idPool = (path: string): string => {
  const [named = path] = path.split('/{id}');
  const resource = STARTS_JOB.test(named) ? 'jobs' : named.split('/').at(-1);
  return `id of ${resource}`;
};

const TEXTS = [
  'acquire',
  'Ana',
  'ana@example.com',
  '192.0.2.7',
  '2001:db8:7::/48',
  '198.51.100.0/24',
  '+49 30 1234567',
  'https://shop.example/lamps?a=b#c',
  '2031-01-02T03:04:05Z',
  '1700000000000.K7F2-9QXM',
  '7',
  'Line one\nline two',
];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fits = (text: string, schema: JsonSchema): boolean =>
  text.length >= (schema.minLength ?? 0) &&
  text.length <= (schema.maxLength ?? Infinity) &&
  (schema.pattern === undefined ||
    new RegExp(schema.pattern, 'u').test(text)) &&
  (schema.format !== 'date-time' || /^\d{4}-\d\d-\d\dT/.test(text)) &&
  (schema.format !== 'uri' || text.startsWith('http'));

/** A value that fits a schema, as far as the schema says. */
export const fittingValue = (
  schema: JsonSchema,
  random: Random,
  pools: Pools,
  name = '',
): unknown => {
  if (schema.enum) return random.pick(schema.enum);
  const choices = schema.anyOf?.filter(isObject);
  if (choices) return fittingValue(random.pick(choices), random, pools, name);
  if (schema.type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([key]) => schema.required?.includes(key) || random.chance(0.3))
        .map(([key, field]) => [
          key,
          fittingValue(isObject(field) ? field : {}, random, pools, key),
        ]),
    );
  }
  if (schema.type === 'array') {
    const items = isObject(schema.items) ? schema.items : {};
    return Array.from({ length: 1 + random.below(3) }, () =>
      fittingValue(items, random, pools, name),
    );
  }
  if (schema.type === 'null') return null;
  if (schema.type === 'boolean') return random.chance(0.5);
  if (schema.type === 'integer') {
    const [one] = pools[name] ?? [];
    if (one !== undefined && random.chance(0.5)) return Number(one);
    const least = schema.minimum ?? 0;
    return least + random.below(Math.min(schema.maximum ?? 1000, 1000));
  }
  const known = pools[name];
  if (known?.length && random.chance(0.8)) return random.pick(known);
  const fitting = TEXTS.filter((text) => fits(text, schema));
  return fitting.length ? random.pick(fitting) : hostileValue(random);
};

/** The same with something in it that does not belong there. */
export const spoil = (value: unknown, random: Random): unknown => {
  if (random.chance(0.3)) return hostileValue(random);
  if (Array.isArray(value) && value.length) {
    const index = random.below(value.length);
    return value.map((one, at) => (at === index ? spoil(one, random) : one));
  }
  if (!isObject(value)) return hostileValue(random);
  const keys = Object.keys(value);
  const key = keys.length ? random.pick(keys) : 'a';
  if (random.chance(0.15)) {
    return Object.fromEntries(
      Object.entries(value).filter(([one]) => one !== key),
    );
  }
  return random.chance(0.2)
    ? { ...value, [String(random.pick(['shoes', 'id', 'data', '']))]: 1 }
    : { ...value, [key]: spoil(value[key], random) };
};
