import { readDocument, readGlobal } from '../dom/page-names';
import { base, NOTHING_STARTS, options, type Setup } from './config';
import type { Api } from './doorlist-api';
import { guard } from './hooks';
import { consent, identify, init, stop } from './init';
import type { Options } from './options';

/** Milliseconds in which the page may call `init()` before it is told to. */
const PATIENCE = 5000;

/**
 * Runs a script tag: creates `window.Doorlist`, starts the gate if the tag has
 * settings of ours, and makes the calls that the page has queued. Settings are
 * `data-*` of the tag and parameters of its URL; they are defaults of every
 * `Doorlist.init()`.
 */
export const startScript = guard(async (parts: Omit<Setup, '_loadBundle'>) => {
  // A module does not know its tag, and an optimiser may have moved its code.
  const tag = [readDocument('currentScript'), ...readDocument('scripts')].find(
    (one) =>
      // Ours by the name of its file.
      /^[^?]+\/doorlist[.\w]*\.js/.test((one as HTMLScriptElement)?.src),
  ) as HTMLScriptElement | undefined;
  const src = tag?.src;
  const { origin, searchParams } = new URL(src ?? 'data:');
  const settings = { ...Object.fromEntries(searchParams), ...tag?.dataset };
  // Whatever else a tag has is not ours.
  const hasSettings = /\b(gateway|site|widget|load|when\w+)\b/.test(
    `${Object.keys(settings)}`,
  );
  const own = { gateway: origin, nonce: tag?.nonce, ...settings } as Options;
  const earlier = readGlobal<Window, 'Doorlist'>('Doorlist');
  // One URL is one module: each gate of the page needs a client of its own.
  const mine = earlier?.init ? `?${own.site}` : '';
  const setup: Setup = {
    ...parts,
    // The other bundles are in the same folder as this script.
    _loadBundle: (name, query) =>
      import(
        new URL(
          `doorlist-${name}.js${query || mine}`,
          src ?? `${options.gateway}/`,
        ).href
      ),
  };
  const api: Api = {
    init: (given) => init({ ...own, ...given }, setup),
    identify,
    consent,
    stop,
    push: guard(([name, argument]) =>
      (api[name] as (value?: unknown) => void)(argument),
    ),
    tags: [own],
  };

  if (earlier?.init) {
    // Another site's tag, or the same once more.
    if (hasSettings) {
      (await setup._loadBundle('setup', '')).join(earlier, api, own);
    }
    return;
  }
  window.Doorlist = api;
  if (hasSettings) api.init();
  (earlier as Partial<Api[]> | undefined)?.forEach?.(api.push as never);
  setTimeout(() => base || console.warn(NOTHING_STARTS), PATIENCE);
});
