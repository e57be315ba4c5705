import type { JobOutcome } from '../../../protocol/jobs';
import type { Geo } from '../../geo/create-geo';
import type { ProxyTrust } from '../../http/client-address';
import type { NeverBan } from '../../keys/never-ban';
import type { Limits } from '../../store/limits';

/** What is known when entries are planned, and what they lack. */
export interface PlanContext {
  neverBan: NeverBan;
  /** Canonical emails of everybody who may sign in. */
  staff: ReadonlySet<string>;
  trust: Pick<ProxyTrust, 'networks'>;
  geo: Pick<Geo, 'has'>;
  /** Every site that there is, with its country. */
  sites: ReadonlyMap<string, string>;
  /** Sites that may be banned on; null: all. */
  allowed: readonly string[] | null;
  /** Mail domains of visitors who signed in lately, with those around them. */
  usedDomains: ReadonlySet<string>;
  /** What whoever imports may do. */
  limits: Pick<Limits, 'kinds' | 'effects' | 'maxBan'>;
  /** For entries that do not say. */
  defaults: { sites: string[]; until: number | null; reason: string };
  now: number;
}

/** An entry that is no new ban, and why. */
export interface Rejected {
  outcome: JobOutcome;
  why: string;
}

/** Returns what becomes of an entry that can’t be read, or is never imported. */
export const invalid = (why: string): Rejected => ({ outcome: 'invalid', why });

/** Whether something is no part of a new ban, but why there is none. */
export const isRejected = (value: unknown): value is Rejected =>
  typeof value === 'object' && value !== null && 'outcome' in value;
