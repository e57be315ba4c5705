import type { BanDraft } from '../../bans/draft';
import type { Db } from '../../store/db';
import { readBody } from '../body';
import { readLines } from '../import/read-lines';

/** A chat of a wave, and the ban that its visitor is to get. */
export interface BlockEntry {
  /** The chat’s code. */
  code: string;
  /** Whether its words are near others’, not a link alone. */
  sameWords: boolean;
  /** A sentence instead: why there is no such ban. */
  ban: BanDraft | string;
}

/** Writes entries, one a line. */
export async function* writeBlockEntries(
  entries: readonly BlockEntry[],
): AsyncGenerator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

/** Reads the entries that are the body of a job. */
export async function* readBlockEntries(
  db: Db,
  job: number,
): AsyncGenerator<BlockEntry & { line: number }> {
  for await (const { line, text } of readLines(readBody(db, job))) {
    yield { line, ...(JSON.parse(text) as BlockEntry) };
  }
}
