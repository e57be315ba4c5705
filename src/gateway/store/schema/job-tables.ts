import type { Generated } from 'kysely';
import type { JobKind, JobOutcome, JobState } from '../../../protocol/jobs';

export interface JobTable {
  id: Generated<number>;
  kind: JobKind;
  /** `receiving` while the body of an import comes in; nobody is shown that. */
  state: JobState | 'receiving';
  dry_run: number;
  /** Entries that are dealt with: work goes on after these. */
  done: number;
  /** Null until all entries are counted. */
  total: number | null;
  /** JSON: how many entries had each outcome. */
  counts: string;
  /** JSON: what is to be done. */
  settings: string;
  /** JSON: who asked, with what they may. */
  actor: string;
  created_at: number;
  ended_at: number | null;
  /** Why it failed, as a sentence. */
  failure: string | null;
  /** The job that this one takes back. */
  undoes: number | null;
  lease_holder: string | null;
  lease_until: number;
}

/** A piece of an import’s body, from 0. */
export interface JobPartRow {
  job: number;
  part: number;
  text: string;
}

/** What became of one entry. */
export interface JobLineRow {
  job: number;
  /** Its number among the entries, from 0. */
  entry: number;
  /** Where it stands in what was given, from 1. */
  line: number;
  value: string;
  outcome: JobOutcome;
  why: string | null;
  /** The ban that was made, or changed. */
  ban: number | null;
  /** The ban’s revision once this was done. */
  revision: number | null;
}
