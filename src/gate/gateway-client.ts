import type { Client } from './contract';
import { base, loadBundle, maxStale } from './config';
import { hidden, refused } from './enforce';
import { guard, report, tell } from './hooks';
import { widget, widgetName } from './page-widget';
import { channel, keep, load, readStored, record, store } from './record-store';

/** Milliseconds. */
let pause = 15_000;
let loading: Promise<Client> | undefined;

/** The client bundle, which talks to the gateway; undefined until loaded. */
export let loaded: Client | undefined;

const tryToLoad = async (query = ''): Promise<Client> => {
  try {
    const { open } = await loadBundle('client', query);
    return (loaded = open({
      base,
      maxStale,
      guard,
      report,
      tell,
      store,
      readStored,
      load,
      keep,
      now: () => ({ record, channel, refused, hidden, widget, widgetName }),
    }));
  } catch (error) {
    report(error);
    await new Promise((resolve) => setTimeout(resolve, (pause *= 2)));
    return tryToLoad(`?${pause}`);
  }
};

/** Loads the client bundle once, retrying with growing pauses until it can. */
export const loadClient = (): Promise<Client> => (loading ??= tryToLoad());
