import type { ZafClient } from './zaf';

/** Reads one path; undefined where this screen has none, or does not answer. */
export const readPath = async (
  client: ZafClient,
  path: string,
): Promise<unknown> => {
  try {
    return (await client.get([path]))[path];
  } catch {
    return undefined;
  }
};

/** Returns a member of what was read, if it is a text that says something. */
export const readText = (from: unknown, name: string): string | undefined => {
  const value =
    typeof from === 'object' && from !== null
      ? (from as Record<string, unknown>)[name]
      : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};
