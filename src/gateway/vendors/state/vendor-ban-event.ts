import type { VendorFailure } from '../../../protocol/vendor-failure';
import type { VendorBan } from '../clients/client';

/** A ban that the vendor has, as far as a row keeps it. */
export type RemoteBan = Pick<VendorBan, 'id' | 'until'>;

/** The last of our bans of a key: when it ends, and its reason. */
export interface DesiredBan {
  /** Milliseconds since 1970; null: for good. */
  until: number | null;
  reason: string;
}

/** Everything that can happen to a row of `vendor_bans`. */
export type VendorBanEvent =
  /** Our bans of the key were looked up anew; null: no ban holds it. */
  | { type: 'desired'; ban: DesiredBan | null }
  /** We are about to ask for a ban. `newest`: the vendor's newest ban, if known. */
  | { type: 'requestSent'; newest: string | null }
  /** The vendor answered that it made the ban we asked for. */
  | { type: 'created'; ban: RemoteBan }
  /** The vendor has bans of the key, which count as ours from now on. */
  | { type: 'adopted'; bans: readonly RemoteBan[] }
  /** The ban that we asked for was certainly not made. */
  | { type: 'notFound' }
  /** These of the vendor's bans are gone, whoever lifted them. */
  | { type: 'removed'; ids: readonly string[] }
  /** The vendor's own agents banned the key, and it is to be banned here. */
  | { type: 'imported'; ban: RemoteBan & DesiredBan }
  /** The vendor's own agents banned the key, and it is not to be banned here. */
  | { type: 'refused'; ban: RemoteBan & DesiredBan; error: VendorFailure }
  /** Other keys matter more, and the vendor has no room for this one. */
  | { type: 'overCapacity'; error: VendorFailure }
  /** The vendor has room for the key again. */
  | { type: 'withinCapacity' }
  /** The vendor has no way to ban a key like this. */
  | { type: 'unbannable'; error: VendorFailure }
  /** Our ban's end is past, though the sweeper did not write it down yet. */
  | { type: 'ended' }
  /** The row's time came, and nothing had to be asked of the vendor. */
  | { type: 'checked' }
  /** The vendor will not do what we asked for, however often we ask. */
  | { type: 'rejected'; error: VendorFailure }
  /** Nothing was done, and the same may work at `retryAt`. */
  | { type: 'failed'; retryAt: number }
  /** A change was asked for and the answer was lost: done or not, look later. */
  | { type: 'answerLost'; retryAt: number }
  /** Somebody asked to try anew what failed. */
  | { type: 'retried' };
