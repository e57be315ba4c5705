import type { Client } from './contract';
import { base, loadBundle, maxStale } from './config';
import { hidden, refused } from './enforce';
import { guard, report, tell } from './hooks';
import { widget, widgetName } from './page-widget';
import { channel, keep, load, readStored, record, store } from './record-store';

let pause = 15_000;
let loading: Promise<Client> | undefined;

/** The part that talks to the gateway, once it is there. */
export let loaded: Client | undefined;

const loadClient = async (query = ''): Promise<Client> => {
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
    return loadClient(`?${pause}`);
  }
};

/** Brings that part, however often it takes. */
export const client = (): Promise<Client> => (loading ??= loadClient());
