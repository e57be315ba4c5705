import { localTime } from '../../dom/builtins';
import { gate } from './gate';
import { post } from './request';
import { updateRecord } from './update-record';

/**
 * Starts the chat's session anew where a refused browser was admitted by
 * changing its address. What is written in a session is decided by the address
 * that it began at: that is refused still, and no agent would see it.
 */
export const restartMoved = (): void => {
  const { record, refused, hidden } = gate.now();
  const { session, answer } = record;
  // Without an answer the record was not read yet: another step may have put
  // the stored session into it.
  if (!session || !answer || (hidden && !refused)) return;
  const tags = `${answer.tags}`;
  const { token, refusedTags } = session;
  if (refusedTags === (refused ? tags : undefined)) return;
  if (refused || refusedTags === tags) {
    updateRecord(() => ({
      session: { ...session, refusedTags: refused ? tags : undefined },
    }));
  } else {
    gate.guard(post)(`sessions/${token}/ended`);
    updateRecord(() => ({ session: undefined, chatAt: localTime() }));
  }
};
