import { readDocument, readGlobal } from '../dom/page-names';
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
 * Runs a script tag: creates `window.Doorlist`, and starts the gate if the tag
 * has any `data-*` attributes. They are defaults of every `Doorlist.init()`.
 */
export const startScript = guard((parts: Omit<Setup, '_loadBundle'>) => {
  const { src, nonce, dataset } = readDocument(
    'currentScript',
  ) as HTMLScriptElement;
  const own: Options = { gateway: new URL(src).origin, nonce, ...dataset };
  const setup: Setup = {
    ...parts,
    // The other bundles are in the same folder as this script.
    _loadBundle: async (name, query) =>
      import(new URL(`doorlist-${name}.js${query}`, src).href),
  };
  const api = (window.Doorlist = readGlobal<Window, 'Doorlist'>('Doorlist') ?? {
    init: (options) => init({ ...own, ...options }, setup),
    identify,
    stop,
  });
  if (Object.keys(dataset)[0]) api.init();
});
