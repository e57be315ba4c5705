import type { Generated } from 'kysely';
import type { AppealState } from '../../../protocol/appeals';

/** A refused person's request that a ban is looked at again. */
export interface AppealTable {
  id: Generated<number>;
  ban: number;
  /** Where the person was refused. */
  site: string;
  /** What stands for the person: a keyed digest, or random. */
  person: string;
  /** The person's browser, where its token said which. */
  visitor: string | null;
  text: string;
  /** As it was written; empty: none. */
  contact: string;
  language: string;
  state: AppealState;
  created_at: number;
  answered_at: number | null;
  answered_by: number | null;
  answered_by_name: string | null;
  /** Whether `answered_by` is a user's id, not a token's. */
  answered_by_user: Generated<number>;
  answer: string | null;
  /** The end that the ban got; null: it was lifted, or stays as it was. */
  until: number | null;
}
