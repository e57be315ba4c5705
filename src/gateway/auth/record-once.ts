import { countAuditSubjects } from '../store/audit';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import type { CountedAction } from '../store/audit';
import type { Caller } from './caller';

/** Lines of one action that somebody leaves in one span of time, at most. */
const MOST = 500;
/** The subject of the line that says there was more. */
const MORE = 'more';

interface Line {
  by: Caller;
  at: number;
  action: CountedAction;
  subject: string;
  detail?: object;
}

/**
 * Writes a line of the audit trail, unless there is one of the same action and
 * subject by the same caller since a time. After 500 others one more line says
 * that there was more, so that a program that reads everything fills no disk.
 *
 * @param since milliseconds since 1970
 */
export const recordOnce = async (
  db: Db,
  line: Line,
  since: number,
): Promise<void> => {
  const isOver = async (store: Db) => {
    const { count, hasSubject } = await countAuditSubjects(store, line, since);
    return { isLast: count === MOST, isOver: hasSubject || count > MOST };
  };
  if ((await isOver(db)).isOver) return;
  await db.transaction().execute(async (trx) => {
    // Another request may have been quicker.
    const now = await isOver(trx);
    if (now.isOver) return;
    await insertAudit(
      trx,
      now.isLast ? { ...line, subject: MORE, detail: {} } : line,
    );
  });
};
