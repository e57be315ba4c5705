import type { BanEdit } from '../bans/plan-edit';
import type { ImportColumn, ImportFormat } from '../../protocol/import-formats';
import type { Mend } from './import/mend-entry';

/** How a list is imported. */
export interface ImportSettings {
  kind: 'import';
  format: ImportFormat;
  /** Whether nobody named the format. */
  guessed: boolean;
  /** What the list is called. */
  name?: string;
  /** Of CSV, in their order; no text: not read. Absent: as its header says. */
  columns?: (ImportColumn | '')[];
  /** Whether the first line is a header. @default true */
  header?: boolean;
  /** Values that are read as others. */
  mends?: Mend[];
  /** Of entries that name none; empty: all. */
  sites: string[];
  /** Milliseconds, of entries that name no end; null: for good. */
  until: number | null;
  reason: string;
}

/** Lifts the bans whose ids are the job’s body. */
export interface LiftSettings {
  kind: 'lift';
  reason: string;
}

/** Changes the bans whose ids are the job’s body. */
export interface EditSettings {
  kind: 'edit';
  set: Omit<BanEdit, 'add' | 'remove'>;
}

/** Blocks the visitors of the chats that are the job’s body. */
export interface BlockSettings {
  kind: 'block';
  wave: number;
  /** Whether the chats end, too. */
  endChats: boolean;
}

/** Takes another job back. */
interface UndoSettings {
  kind: 'undo';
  job: number;
}

export type JobSettings =
  ImportSettings | LiftSettings | EditSettings | BlockSettings | UndoSettings;
