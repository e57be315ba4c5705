import type { Options, Setup } from './gate/config';
import { init as initGate } from './gate/init';
import type { LoadBundle } from './gate/contract';
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

/**
 * Starts the gate of this page. Called again, it only adds the hooks. Never
 * throws: what is wrong goes to `onError`.
 */
export const init = (options: Options = {}): void => initGate(options, setup);

export { identify, stop } from './gate/init';
export type { Options } from './gate/config';
export type { ChatInitiated, Hooks, Refused } from './gate/hooks';
export type { CustomWidget } from './widgets/custom';
export type { WidgetClaims, WidgetListener } from './widgets/widget';
