import type { Client, Gate } from './client/contract';

/** What the notice is told. Whatever else the site's options hold is ignored. */
export interface Notice {
  reference?: string | undefined;
  /** Local milliseconds; NaN while no end is known. */
  ends?: number;
  locale?: string;
  text?: string;
  contact?: string;
}

/** What is not needed on every page view, and so is loaded when it is. */
export interface Parts {
  /** All that needs the gateway. */
  client: { open(gate: Gate): Client };
  /** Shows the notice, or replaces it; the answer takes it away. */
  notice: { show(notice: Notice): () => void };
}

/** `query` ends the URL: what failed under one URL fails there for ever. */
export type LoadPart = <Name extends keyof Parts>(
  name: Name,
  query: string,
) => Promise<Parts[Name]>;
