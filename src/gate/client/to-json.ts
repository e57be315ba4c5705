/**
 * Serializes text and objects of text; leaves out what is undefined. Not by
 * `JSON`: the page's may be an old library's, and so may be a `toJSON` of every
 * text, which makes `JSON.stringify` quote twice.
 */
export const toJson = (value: unknown): string =>
  Object(value) === value
    ? `{${Object.entries(value as object)
        .filter(([, part]) => part !== undefined)
        .map(([name, part]) => `${toJson(name)}:${toJson(part)}`)
        .join()}}`
    : `"${`${value}`.replace(/["\\\0-\x1f\ud800-\udfff]/g, escape)}"`;

const escape = (unit: string) =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
