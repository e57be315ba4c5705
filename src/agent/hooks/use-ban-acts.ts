import { useState } from 'preact/hooks';
import type { Ban } from '../../protocol/bans';
import { ActWaits } from '../outbox/act-waits';
import { useConsole } from '../views/shell/console-context';

/** What became of the changes of single rows. */
interface Outcomes {
  pending: ReadonlySet<number>;
  undoable: ReadonlySet<number>;
  errors: ReadonlyMap<number, unknown>;
  /** How many other bans still refuse who was unblocked. */
  still: ReadonlyMap<number, number>;
}

const NONE: Outcomes = {
  pending: new Set(),
  undoable: new Set(),
  errors: new Map(),
  still: new Map(),
};

const without = <Value>(set: ReadonlySet<Value>, value: Value) =>
  new Set([...set].filter((one) => one !== value));

/** Unblocks and blocks again, row by row; tells the console of the answers. */
export const useBanActs = () => {
  const { api, chats, dispatch, outbox, waitingActs } = useConsole();
  const [outcomes, setOutcomes] = useState(NONE);

  const change = async (
    { id }: Ban,
    work: () => Promise<{ ban: Ban; still: number }>,
  ) => {
    if (outcomes.pending.has(id)) return;
    setOutcomes((now) => {
      const errors = new Map(now.errors);
      errors.delete(id);
      return { ...now, errors, pending: new Set(now.pending).add(id) };
    });
    try {
      const { ban, still } = await work();
      dispatch({ type: 'answer', data: ban, known: chats.bans });
      setOutcomes((now) => ({
        ...now,
        pending: without(now.pending, id),
        undoable:
          ban.state === 'lifted'
            ? new Set(now.undoable).add(id)
            : without(now.undoable, id),
        still: new Map(now.still).set(id, still),
      }));
    } catch (error) {
      setOutcomes((now) => ({
        ...now,
        pending: without(now.pending, id),
        errors:
          error instanceof ActWaits
            ? now.errors
            : new Map(now.errors).set(id, error),
      }));
    }
  };

  return {
    ...outcomes,
    /** What waits for the gateway, of a ban. */
    unsent: (id: number) =>
      waitingActs.find(({ act }) => 'ban' in act && act.ban === id),
    outbox,
    remaining: (id: number) => outcomes.still.get(id) ?? 0,
    unblock: (ban: Ban) =>
      change(ban, async () => {
        const { still, ...lifted } = await api.blocked.lift(ban.id);
        return { ban: lifted, still: still.length };
      }),
    undo: (ban: Ban) =>
      change(ban, async () => ({
        ban: await api.blocked.restore(ban.id),
        still: 0,
      })),
  };
};
