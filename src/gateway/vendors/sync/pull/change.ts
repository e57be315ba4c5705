import type { VendorFailure } from '../../../../protocol/vendor-failure';
import type { Key } from '../../../keys/key';
import type { VendorBan } from '../../clients/client';
import type { RowEvents } from '../../state/record-events';
import type { ReadKey } from './read-keys';

/** A key that the vendor bans, and that no row says it does. */
export interface ListedChange extends RowEvents {
  /**
   * `imported`: to be banned here; `adopted`: banned here already; `refused`:
   * not to be banned here, for `error`.
   */
  what: 'imported' | 'adopted' | 'refused';
  key: ReadKey;
  ban: VendorBan;
  error?: VendorFailure;
}

/** A key that a row says the vendor bans, and that it bans no more. */
export interface RemovedChange extends RowEvents {
  /**
   * `lifted`: by the vendor's agents, so `liftKeys` are to be lifted here;
   * `evicted`: by the vendor's own limit; `expired`: it ended by itself;
   * `cleared`: nobody wanted it, or the vendor has another ban of the key.
   */
  what: 'lifted' | 'evicted' | 'expired' | 'cleared';
  key: Key;
  /** Ids in `ban_keys`. */
  liftKeys: readonly number[];
}

/**
 * One difference between a vendor's list and ours, as it was planned: what a
 * dry run prints, a report counts and `applyChanges` writes.
 */
export type Change = ListedChange | RemovedChange;
