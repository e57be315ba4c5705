import { useState } from 'preact/hooks';

/** Something a button does that takes a while and may fail. */
export interface AsyncAction {
  pending: boolean;
  error: unknown;
  /** Answers whether it went well. Does nothing while it still runs. */
  run(work: () => Promise<void>): Promise<boolean>;
  clear(): void;
}

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
        setState({ pending: false, error });
        return false;
      }
    },
  };
};
