import { useEffect, useRef } from 'preact/hooks';

/** Returns a reference to an element; calls back whenever it comes into view. */
export const useWhenSeen = <Kind extends Element>(onSeen: () => void) => {
  const element = useRef<Kind>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        latest.current();
      }
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  });
  return element;
};
