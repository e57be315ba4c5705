import type { Options } from './gate/config';
import { guard } from './gate/hooks';
import { init } from './gate/init';

declare global {
  interface Window {
    Doorlist?: { init(options?: Options): void };
  }
}

// What the script tag says in `data-*` starts the gate, and is what every
// later `Doorlist.init()` starts from. A tag that says nothing waits for one.
guard(() => {
  const { src, dataset } = document.currentScript as HTMLScriptElement;
  const own: Options = { gateway: new URL(src).origin, ...dataset };
  const api = (window.Doorlist ??= {
    init: (options) => init({ ...own, ...options }),
  });
  if (Object.keys(dataset)[0]) api.init(own);
})();
