import type { Options, Setup } from './gate/config';
import type { LoadBundle } from './gate/contract';
import {
  identify as identifyVisitor,
  init as initGate,
  stop,
} from './gate/init';
import { adapters } from './widgets/adapters';
import { ownAdapters } from './widgets/custom';

const parts = {
  client: () => import('./gate/client/open'),
  notice: () => import('./notice/show'),
};

const setup: Setup = {
  adapters,
  _ownAdapters: ownAdapters,
  _loadBundle: ((name) => parts[name]()) as LoadBundle,
};

/** A server renders the page that a visitor is to see: it has no gate. */
const isPage = typeof document === 'object';

/**
 * Starts the gate of this page. Called again, it only adds the hooks. Never
 * throws: what is wrong goes to `onError`. Does nothing on a server.
 */
export const init = (options: Options = {}): void => {
  if (isPage) initGate(options, setup);
};

/**
 * Says who the visitor is, by a JWT that the site's server signed; without one,
 * that nobody knows any more. Does nothing on a server.
 */
export const identify = (jwt?: string): void => {
  if (isPage) identifyVisitor(jwt);
};

/** Ends the gate on this page, for as long as it is open. */
const stopGate = (): void => {
  if (isPage) stop();
};

// Under this name only here: every page has a global `stop`.
export { stopGate as stop };

export type { Options } from './gate/config';
export type { ChatInitiated, Hooks, Refused } from './gate/hooks';
export type { CustomWidget } from './widgets/custom';
export type { WidgetClaims, WidgetListener } from './widgets/widget';
