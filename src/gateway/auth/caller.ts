import type { Permission, Role } from '../../protocol/roles';
import type { Limits } from '../store/limits';

/** Who makes a request of the agents' or the vendor-compatible APIs. */
export interface Caller {
  /** The user's id, or the token's where there is no user. */
  id: number;
  name: string;
  email: string | null;
  role: Role;
  permissions: Permission[];
  /** Null: all sites. */
  sites: string[] | null;
  /** As they hold for the role. */
  limits: Limits;
  /** Whether `id` is a user's, not a token's. */
  isUser: boolean;
  /**
   * A person at a browser, not a program: then the request's address is the
   * agent's own, and is not to be blocked by accident.
   */
  isPerson: boolean;
  /** Id of the token or sign-in the request came with; null for Basic. */
  token: number | null;
  /** When that ends, in milliseconds; null if it does not. */
  expiresAt: number | null;
  /** Set where a page of another origin acts for the person. */
  page?: {
    origin: string;
    /** Id of the sign-in that its token ends with. */
    signIn: number;
  };
  /** True: a person who signed in and can do nothing but set a second factor. */
  mustSetSecondFactor?: true;
  /** Unique among users and tokens. */
  key: string;
}
