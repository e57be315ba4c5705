import type { BanSort } from '../../protocol/ban-filters';
import type { BanSource } from '../../protocol/ban-sources';
import type { BanState } from '../../protocol/bans';
import type { Effect } from '../../protocol/effects';
import type { KeyKind } from '../../protocol/key-kinds';
import type { Key } from '../keys/key';
import type { BanCursor } from './ban-sort';
import type { ExactSearch } from './exact-search';

/** Which bans are listed, in which order, and which page of them. */
export interface BanQuery {
  /**
   * `top`: active, and beneath no other ban that is; `beneath`: the rest of the
   * active ones.
   */
  state?: BanState | 'toApprove' | 'top' | 'beneath';
  kind?: KeyKind;
  /** Text that a key, reason, note, reference or visitor's name contains. */
  q?: string;
  /** Instead of `q`. */
  exact?: ExactSearch;
  /** Only bans that have one of these keys, or a range with one. */
  covering?: readonly Key[];
  site?: string;
  effect?: Effect;
  source?: BanSource;
  /** The list that it is of. */
  list?: number;
  /** Who made it: by id, or by name. */
  by?: { id: number; isUser?: boolean } | { name: string };
  reason?: string;
  /** Milliseconds: made then or later; made before. */
  since?: number;
  until?: number;
  /** Whether it has refused anybody; or since when it did last, at least. */
  hit?: boolean | number | 'signed-in';
  sort?: BanSort;
  cursor?: BanCursor;
  /** Bans to leave out first. @default 0 */
  offset?: number;
  limit: number;
  /** Only bans that concern one of these sites; null: all. */
  sites: readonly string[] | null;
}
