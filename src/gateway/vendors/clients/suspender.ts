import type { TokenFinding } from './client';

/** Somebody whom a vendor knows: a customer, or who works for the account. */
export interface VendorUser {
  id: string;
  email: string;
  /** Whether they are a customer alone: nobody else is ever suspended. */
  isEndUser: boolean;
  isSuspended: boolean;
  /** False once they were deleted. */
  isActive: boolean;
}

/**
 * All the gateway may ask of a vendor's users. A client translates; whom to
 * suspend is decided elsewhere. Everything here throws VendorError and nothing
 * else, as `VendorClient` does.
 */
export interface VendorSuspender {
  /** Finds users by an email, among others that the vendor takes for alike. */
  findUsers(email: string, signal?: AbortSignal): Promise<VendorUser[]>;
  /** Finds one user by their id; `undefined` if there is none. */
  getUser(id: string, signal?: AbortSignal): Promise<VendorUser | undefined>;
  /**
   * Asks once to suspend a user, or to lift that. After `unknown_outcome` look
   * with `getUser` before asking again.
   */
  setSuspended(
    id: string,
    isSuspended: boolean,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Finds out by reading what the token may do; changes nothing at the vendor. */
  checkToken(signal?: AbortSignal): Promise<TokenFinding[]>;
}
