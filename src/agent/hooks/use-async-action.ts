import { useState } from 'preact/hooks';
import { ActWaits } from '../outbox/act-waits';

/** The state of an action that takes a while and may fail. */
export interface AsyncAction {
  pending: boolean;
  /** What the last run rejected with; undefined after a success. */
  error: unknown;
  /**
   * Runs the action; returns whether it succeeded, or waits to be sent. Ignored
   * while one runs.
   */
  run(work: () => Promise<void>): Promise<boolean>;
  /** Forgets the error. */
  clear(): void;
}

/** Keeps the state of an action, such as that of a button. */
export const useAsyncAction = (): AsyncAction => {
  const [state, setState] = useState<Pick<AsyncAction, 'pending' | 'error'>>({
    pending: false,
    error: undefined,
  });
  return {
    ...state,
    clear: () => setState({ pending: false, error: undefined }),
    async run(work) {
      if (state.pending) return false;
      setState({ pending: true, error: undefined });
      try {
        await work();
        setState({ pending: false, error: undefined });
        return true;
      } catch (error) {
        const waits = error instanceof ActWaits;
        setState({ pending: false, error: waits ? undefined : error });
        return waits;
      }
    },
  };
};
