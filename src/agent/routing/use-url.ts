import { useLayoutEffect, useState } from 'preact/hooks';
import type { Router } from './router';

/** Returns the router's address, and renders again when it changes. */
export const useUrl = (router: Router): string => {
  const [url, setUrl] = useState(router.url);
  useLayoutEffect(() => {
    setUrl(router.url());
    return router.follow(() => setUrl(router.url()));
  }, [router]);
  return url;
};
