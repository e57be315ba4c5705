import type { Job, JobLine, JobOutcome } from '../../protocol/jobs';
import { createCsvReader } from './csv-lines';

/** What the lines of an import are shown by, in the order of the figures. */
export const LINE_GROUPS = [
  ...(['new', 'existing', 'changed', 'neverBan', 'invalid', 'left'] as const),
] as const;
export type LineGroup = (typeof LINE_GROUPS)[number];

const OUTCOMES: Record<LineGroup, readonly JobOutcome[]> = {
  new: ['new'],
  existing: ['existing'],
  changed: ['longer', 'shorter'],
  neverBan: ['neverBan'],
  invalid: ['invalid'],
  left: ['ended', 'skipped', 'forbidden'],
};

/** Returns the group of a line's outcome; undefined: none of an import. */
export const groupOf = (outcome: JobOutcome): LineGroup | undefined =>
  LINE_GROUPS.find((group) => OUTCOMES[group].includes(outcome));

/** Returns how many lines of a job are in a group. */
export const countOf = (counts: Job['counts'], group: LineGroup): number =>
  OUTCOMES[group].reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);

/** Returns how many bans an import makes: those that are new, and longer ones. */
export const countMade = (counts: Job['counts']): number =>
  (counts.new ?? 0) + (counts.longer ?? 0);

/** What a spreadsheet is kept from computing begins with an apostrophe. */
const unguard = (cell: string): string =>
  /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;

const OF_EVERY_OUTCOME = Object.values(OUTCOMES).flat();

/**
 * Creates a reader of a job's lines as `GET /v1/jobs/{id}/lines` writes them, in
 * pieces that may end anywhere.
 */
export const createLineReader = (): ((piece: string) => JobLine[]) => {
  const read = createCsvReader();
  return (piece) =>
    read(piece).flatMap(([line = '', value = '', told = '', why, ban]) => {
      const outcome = OF_EVERY_OUTCOME.find((one) => one === told);
      if (!outcome) return [];
      return [
        {
          ...{ line: Number(line), value: unguard(value), outcome },
          ...(why && { why: unguard(why) }),
          ...(ban && { ban: Number(ban) }),
        },
      ];
    });
};
