import type { Setup } from './gate/config';
import type { Options } from './gate/options';
import type { LoadBundle } from './gate/contract';
import {
  consent as setConsent,
  identify as identifyVisitor,
  init as initGate,
  stop,
} from './gate/init';
import { adapters } from './widgets/adapters';
import { ownAdapters } from './widgets/custom';

const parts = {
  'client-2': () => import('./gate/client/open'),
  forget: () => import('./gate/setup/forget'),
  notice: () => import('./notice/show'),
  setup: () => import('./gate/setup/setup'),
};

const setup: Setup = {
  _adapters: (widget) => ({ ...ownAdapters(widget), ...adapters }),
  _loadBundle: ((name) => parts[name]()) as LoadBundle,
};

/** False on a server that only renders the page: no gate runs there. */
const isPage = typeof document === 'object';

/**
 * Starts the gate on this page: it hides the chat widget from banned visitors.
 * Called again, `init` only adds the hooks. Never throws: errors go to
 * `onError`. Does nothing on a server.
 *
 * @example
 * init({
 *   gateway: 'https://doorlist.example.com',
 *   site: 'shop',
 *   widget: 'zendesk-messaging',
 *   whenRefused: 'notice',
 *   onError: (error) => console.warn(error),
 * });
 */
export const init = (options: Options = {}): void => {
  if (isPage) initGate(options, setup);
};

/**
 * Identifies the visitor by a JWT that the site's server signed. Without a JWT,
 * forgets the identity. Call it after `init`. Never throws: errors go to
 * `onError`. Does nothing on a server.
 *
 * @example
 * // The site's server signs `{ "sub": "42", "email": "ana@example.com" }`.
 * identify(await (await fetch('/doorlist-identity')).text());
 *
 * // After the visitor signed out:
 * identify();
 */
export const identify = (jwt?: string): void => {
  if (isPage) identifyVisitor(jwt);
};

/**
 * Sets whether the visitor consents to what the gate stores and asks before a
 * chat: `true` is the option `storage: 'always'`; `false` is `'after-chat'`, and
 * takes off what is stored, but for a running chat and a standing refusal. Call
 * it on each page, before or after `init`. Does nothing on a server.
 *
 * @example
 * init({ gateway: 'https://doorlist.example.com', storage: 'after-chat' });
 * // When the visitor has accepted:
 * consent(true);
 */
export const consent = (given: boolean): void => {
  if (isPage) setConsent(given);
};

/**
 * Stops the gate until `init` is called again: the chat widget is shown as if
 * there were no gate, and no hook is called any more. Does nothing on a server.
 *
 * @example
 * init({ gateway: 'https://doorlist.example.com' });
 * // When the visitor leaves the part of the app that has a chat:
 * stop();
 */
const stopGate = (): void => {
  if (isPage) stop();
};

// Under this name only here: every page has a global `stop`.
export { stopGate as stop };

export type { Options } from './gate/options';
export type { ChatInitiated, Hooks, Refused } from './gate/hooks';
export type { CustomWidget } from './widgets/custom';
export type { WidgetClaims, WidgetListener } from './widgets/widget';
