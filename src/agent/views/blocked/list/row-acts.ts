import type { Ban } from '../../../../protocol/bans';
import type { WaitingAct } from '../../../outbox/act';
import type { Outbox } from '../../../outbox/create-outbox';

/** What can be done with a row, and what has become of it. */
export interface RowActs {
  /** Whether the person's role may change bans at all. */
  mayChange: boolean;
  /** Selects a row or no longer; `toHere`: all since the last one, too. */
  select: (index: number, toHere: boolean) => void;
  unblock: (ban: Ban) => void;
  /** Blocks again what was unblocked a moment ago. */
  undo: (ban: Ban) => void;
  /** Ids of bans whose change is on its way. */
  pending: ReadonlySet<number>;
  /** Ids of bans that were unblocked here. */
  undoable: ReadonlySet<number>;
  /** What was done with a ban while the gateway was away. */
  unsent: (id: number) => WaitingAct | undefined;
  outbox: Outbox;
  errors: ReadonlyMap<number, unknown>;
  /** How many other bans still refuse who was unblocked. */
  remaining: (id: number) => number;
}
