/** Marks what was no text in a list: no origin, site or permission begins so. */
const ODD = '?';

const toText = (value: unknown): string =>
  typeof value === 'string' ? value : `${ODD} ${JSON.stringify(value)}`;

/**
 * Returns the texts of a JSON array. Whatever else is found is kept as a text
 * that matches nothing, so that no odd row gives more rights or stops the
 * migration.
 */
export const parseList = (json: string): string[] => {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.map(toText) : [toText(list)];
  } catch {
    return [`${ODD} ${json}`];
  }
};
