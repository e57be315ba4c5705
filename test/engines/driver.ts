import type { Spot } from './locate';

/** What can be handed to a page. */
export type Plain =
  string | number | boolean | null | undefined | readonly Plain[] | PlainObject;

interface PlainObject {
  readonly [name: string]: Plain;
}

/** One tab, as far as every engine's own protocol offers the same. */
export interface Tab {
  /** Opens an address, and waits until its document is there. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Runs a function in the page, and waits for what it promises. It can use
   * nothing but what it is given, and answers what JSON can say.
   */
  evaluate<Given extends Plain, Answer>(
    work: (given: Given) => Answer | Promise<Answer>,
    given: Given,
  ): Promise<Answer>;
  /** Clicks with the mouse, at CSS pixels from the viewport's corner. */
  click(spot: Spot): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser of somebody's own: what is stored in it, no other one sees. */
export interface Profile {
  openTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A browser engine, started. */
export interface Engine {
  /** `proxy` is `host:port` of the HTTP proxy that all its requests take. */
  openProfile(proxy: string): Promise<Profile>;
  close(): Promise<void>;
}
