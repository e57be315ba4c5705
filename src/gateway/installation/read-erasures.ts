import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listErasuresOfFile } from '../store/sqlite/list-erasures';
import type { Erasure } from '../store/erasures';

/**
 * Reads which persons were erased from the data of a folder; none if there
 * is no database, or one of before there were erasures, or a damaged one.
 */
export const readErasures = (folder: string): Erasure[] => {
  const file = join(folder, 'doorlist.db');
  if (!existsSync(file)) return [];
  try {
    return listErasuresOfFile(file);
  } catch {
    // Damaged, maybe, which is why a backup is restored.
    return [];
  }
};
