import type { html } from 'hono/html';
import type { Choices } from './choices';
import type { DemoWidget } from './widgets';

/** What every page needs to know of the gateway. */
export interface PageSettings {
  gateway: string;
  site: string;
}

export type Content = ReturnType<typeof html>;

/** One page of the shop. */
export interface Page {
  title: string;
  content: Content;
  widget: DemoWidget;
  choices: Choices;
  /** Its path in the pages of its widget. */
  at: string;
}
