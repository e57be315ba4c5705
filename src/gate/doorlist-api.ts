import type { Options } from './options';

/** A call of `window.Doorlist`, by its name and its argument. */
type Call =
  | [name: 'init', options?: Options]
  | [name: 'identify', jwt?: string]
  | [name: 'consent', given: boolean]
  | [name: 'stop'];

/** What the page calls, by `window.Doorlist`. */
export interface Api {
  init(options?: Options): void;
  identify(jwt?: string): void;
  consent(given: boolean): void;
  stop(): void;
  push(call: Call): void;
  /** The settings of each tag that this calls the gate of. */
  tags: Options[];
}

declare global {
  interface Window {
    /** Before a script tag has run: an array of calls. */
    Doorlist?: Api;
  }
}
