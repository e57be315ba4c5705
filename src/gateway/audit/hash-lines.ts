import { createHmac } from 'node:crypto';
import type { AuditRow } from '../store/audit';

/**
 * Returns the hash of lines of the audit trail and of all before them: an HMAC,
 * so that whoever may write to the database cannot make it anew.
 *
 * @param previous hash of the seal before; empty for the first
 */
export const hashLines = (
  key: Buffer,
  previous: string,
  lines: readonly AuditRow[],
): string => {
  const hash = createHmac('sha256', key).update(previous);
  for (const line of lines) {
    const { id, at, actor, actor_name, actor_is_user } = line;
    const { action, subject, detail } = line;
    const who = [actor, actor_name, actor_is_user];
    hash.update(
      `${JSON.stringify([id, at, ...who, action, subject, detail])}\n`,
    );
  }
  return hash.digest('hex');
};
