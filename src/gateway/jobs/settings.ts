import type { ImportFormat } from '../../protocol/import-formats';

/** How a list is imported. */
export interface ImportSettings {
  kind: 'import';
  format: ImportFormat;
  /** Whether nobody named the format. */
  guessed: boolean;
  /** Of entries that name none; empty: all. */
  sites: string[];
  /** Milliseconds, of entries that name no end; null: for good. */
  until: number | null;
  reason: string;
}

/** Which bans are lifted. */
export interface LiftSettings {
  kind: 'lift';
  ids: number[];
  reason: string;
}

/** Takes another job back. */
interface UndoSettings {
  kind: 'undo';
  job: number;
}

export type JobSettings = ImportSettings | LiftSettings | UndoSettings;
