import { useEffect, useState } from 'preact/hooks';

/** Something that is fetched when it comes into view. */
export interface Query {
  loading: boolean;
  error: unknown;
  again(): void;
}

/**
 * Loads whenever one of `inputs` changes. `load` asks `isCurrent` before it
 * keeps an answer: by then something else may be wanted.
 */
export const useQuery = (
  load: (isCurrent: () => boolean) => Promise<void>,
  inputs: readonly (string | number)[],
): Query => {
  const [attempt, setAttempt] = useState(0);
  const wanted = JSON.stringify([...inputs, attempt]);
  const [had, setHad] = useState<{ wanted: string; error?: unknown }>();

  useEffect(() => {
    let current = true;
    const settle = (error?: unknown) => {
      if (current) setHad({ wanted, error });
    };
    load(() => current).then(() => settle(), settle);
    return () => {
      current = false;
    };
  }, [wanted]);

  const settled = had?.wanted === wanted;
  return {
    loading: !settled,
    error: settled ? had.error : undefined,
    again: () => setAttempt(attempt + 1),
  };
};
