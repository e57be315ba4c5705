import type { Options, Setup } from './config';
import { guard } from './hooks';
import { identify, init, stop } from './init';

declare global {
  interface Window {
    Doorlist?: {
      init(options?: Options): void;
      identify(jwt?: string): void;
      stop(): void;
    };
  }
}

/**
 * Runs a script tag. What it says in `data-*` starts the gate, and is what
 * every later `Doorlist.init()` starts from. A tag that says nothing waits for
 * one.
 */
export const startScript = guard((parts: Omit<Setup, '_loadBundle'>) => {
  const { src, nonce, dataset } = document.currentScript as HTMLScriptElement;
  const own: Options = { gateway: new URL(src).origin, nonce, ...dataset };
  const setup: Setup = {
    ...parts,
    // Where this script is, its parts are.
    _loadBundle: async (name, query) =>
      import(new URL(`doorlist-${name}.js${query}`, src).href),
  };
  const api = (window.Doorlist ??= {
    init: (options) => init({ ...own, ...options }, setup),
    identify,
    stop,
  });
  if (Object.keys(dataset)[0]) api.init();
});
