import type { Client } from './contract';
import { base, loadBundle, named, options } from './config';
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
    return (loaded = (await loadBundle('client-2', query)).open(() => ({
      loadBundle,
      guard,
      tell,
      load,
      keep,
      isNamed: !!named,
      options,
      base,
      record,
      channel,
      refused,
      hidden,
      widgetName: found?.[0],
    })));
  } catch (error) {
    report(error);
    // Not by `Promise`: the page's may be an old library's.
    await {
      then: (resolve: () => void) => setTimeout(resolve, (pause *= 2)),
    };
    return tryToLoad(`?${pause}`);
  }
};

/** Loads the client bundle once, retrying with growing pauses until it can. */
export const loadClient = (): Promise<Client> => (loading ??= tryToLoad());
