import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 15_000;

/** The time, renewed often enough for what is said in minutes. */
export const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
