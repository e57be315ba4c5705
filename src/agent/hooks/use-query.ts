import { useEffect, useState } from 'preact/hooks';

/** The state of data that a component loads. */
export interface Query {
  loading: boolean;
  error: unknown;
  /** Loads once more. */
  again(): void;
}

/**
 * Calls `load` at first, and whenever one of `inputs` changes.
 *
 * @param load asks `isCurrent` before it stores a result: the inputs may have
 * changed meanwhile
 */
export const useQuery = (
  load: (isCurrent: () => boolean) => Promise<void>,
  inputs: readonly (string | number)[],
): Query => {
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([...inputs, attempt]);
  const [finished, setFinished] = useState<{ key: string; error?: unknown }>();

  useEffect(() => {
    let current = true;
    const settle = (error?: unknown) => {
      if (current) setFinished({ key, error });
    };
    load(() => current).then(() => settle(), settle);
    return () => {
      current = false;
    };
  }, [key]);

  const settled = finished?.key === key;
  return {
    loading: !settled,
    error: settled ? finished.error : undefined,
    again: () => setAttempt(attempt + 1),
  };
};
