import { NativePromise } from '../dom/builtins';
import type { Client } from './contract';
import { base, loadBundle, maxStale, named, options } from './config';
import { hidden, refused } from './enforce';
import { guard, report, tell } from './hooks';
import { found } from './page-widget';
import { channel, keep, load, record } from './record-store';

/** Milliseconds. */
let pause = 15_000;
let loading: Promise<Client> | undefined;

/** The client bundle, which talks to the gateway; undefined until loaded. */
export let loaded: Client | undefined;

const tryToLoad = async (query = ''): Promise<Client> => {
  try {
    const { open } = await loadBundle('client-2', query);
    return (loaded = open({
      options,
      isNamed: !!named,
      loadBundle,
      guard,
      report,
      tell,
      load,
      keep,
      now: () => ({
        base,
        maxStale,
        record,
        channel,
        refused,
        hidden,
        widget: found?._widget,
        widgetName: found?._name ?? '',
      }),
    }));
  } catch (error) {
    report(error);
    await new NativePromise((resolve) => setTimeout(resolve, (pause *= 2)));
    return tryToLoad(`?${pause}`);
  }
};

/** Loads the client bundle once, retrying with growing pauses until it can. */
export const loadClient = (): Promise<Client> => (loading ??= tryToLoad());
