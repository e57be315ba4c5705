import { useEffect, useState } from 'preact/hooks';

/** True once `on` has lasted that long: what is brief is not shown at all. */
export const useDelayedFlag = (on: boolean, ms: number): boolean => {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setShown(false);
    if (!on) return;
    const timer = setTimeout(() => setShown(true), ms);
    return () => clearTimeout(timer);
  }, [on, ms]);
  return on && shown;
};
