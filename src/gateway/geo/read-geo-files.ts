import { delimiter } from 'node:path';

/** Returns the files that `DOORLIST_GEO` names, written as `PATH` is. */
export const readGeoFiles = (
  env: Readonly<Record<string, string | undefined>>,
): string[] => (env['DOORLIST_GEO'] ?? '').split(delimiter).filter(Boolean);
