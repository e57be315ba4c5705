import type { Effect } from '../../../protocol/effects';
import type { BlockEnd } from './block-end';
import type { KeyRow } from './chat-keys';

/** What somebody chose by hand in the dialog; the rest is as preselected. */
export interface BlockForm {
  visitor?: boolean;
  ip?: boolean;
  network?: number | 'provider';
  keys: Partial<Record<KeyRow, boolean>>;
  end?: BlockEnd;
  effect?: Effect;
  reason?: string;
  note: string;
  /** Absent: the site's text. */
  text?: string | undefined;
  /** None: all. */
  sites: readonly string[];
  /** What was typed where there is no chat. */
  typed: string;
}

/** A dialog in which nothing was chosen yet. */
export const NEW_FORM: BlockForm = { keys: {}, note: '', sites: [], typed: '' };
