import type { Db } from '../../../store/db';
import type { SyncContext } from '../context';
import { applyChanges } from './apply-changes';
import type { Change } from './change';

/** Observes something of the vendor's, and plans what is to change. */
type Plan = (db: Db) => Promise<Change[]>;

/** What is done with a plan; returns the changes that it came to. */
export type Commit = (context: SyncContext, plan: Plan) => Promise<Change[]>;

/** Applies a plan, which is made anew in the transaction that writes it. */
export const commitChanges: Commit = async (context, plan) => {
  // Mostly nothing changes, and nobody else has to wait to find that out.
  if (!(await plan(context.db)).length) return [];
  return context.write(async (trx) => {
    const changes = await plan(trx);
    await applyChanges(trx, context, changes);
    return changes;
  });
};

/** Only plans, and writes nothing: a dry run. */
export const planOnly: Commit = ({ db }, plan) => plan(db);
