import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writePrivateFile } from '../gateway/installation/write-private-file';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { listErasures, type Erasure } from '../gateway/store/erasures';
import { replayErasures } from '../gateway/upkeep/replay-erasures';
import { KEY_KINDS } from '../protocol/key-kinds';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** A line of the log; also of what `doorlist erase --json` prints. */
const erasure = z.object({
  kind: z.enum(KEY_KINDS),
  digest: z.string().min(1).max(200),
  at: z.int().min(0).optional(),
});

/** Writes the log of erasures, which names nobody, into a new file. */
export const writeErasures = async (
  context: Context,
  file: string,
  { data, json }: CommonOptions,
): Promise<void> => {
  const erasures = await withInstallation(context, data, ({ db }) =>
    listErasures(db),
  );
  const lines = erasures.map((one) => `${JSON.stringify(one)}\n`);
  writePrivateFile(file, lines.join(''));
  print(
    context,
    json,
    { file, erasures: erasures.length },
    `${file} says of ${erasures.length} persons that they were erased, by digests. “doorlist erase --replay ${file}” erases them again.`,
  );
};

const readErasures = (file: string, now: number): Erasure[] => {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index): Erasure[] => {
    if (!line.trim()) return [];
    try {
      const { kind, digest, at = now } = erasure.parse(JSON.parse(line));
      return [{ kind, digest, at }];
    } catch {
      throw new ConfigError(
        `${file}, line ${index + 1}: expected {"kind":…,"digest":…}, as “doorlist erase --log” writes it. Nobody was erased.`,
      );
    }
  });
};

/**
 * Erases again whoever was erased: by the database's own log and by that in a
 * file, if one is named.
 */
export const replayErased = async (
  context: Context,
  file: string | undefined,
  { data, json }: CommonOptions,
): Promise<void> => {
  const now = Date.now();
  const more = file === undefined ? [] : readErasures(file, now);
  const erasedAgain = await withInstallation(
    context,
    data,
    async (installation) => {
      const count = await replayErasures(installation, more, now);
      if (count) await installation.purge?.();
      return count;
    },
  );
  print(
    context,
    json,
    { erasedAgain },
    `Persons who were back, and are erased again: ${erasedAgain}.`,
  );
};
