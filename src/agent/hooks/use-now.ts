import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 15_000;

/** Returns milliseconds since 1970, and renders again every 15 s. */
export const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
