import { useEffect, useState } from 'preact/hooks';

/** Returns true once `on` has been true for `ms` milliseconds. */
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
