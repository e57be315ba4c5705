import { acquire } from '../widgets/acquire';
import type { Widget, WidgetListener } from '../widgets/widget';
import { guard, type Hooks } from './hooks';

/** What a site owner may write, in `data-*` or as an object. */
export interface Options extends Hooks {
  /** Where the gateway is. @default the script's own origin */
  gateway?: string;
  /** @default 'default' */
  site?: string;
  /** Which chat widget: `acquire`, or what the page loads. @default 'auto' */
  widget?: string;
  /**
   * What the visitor gets while nobody can say: the chat, the chat after at
   * most `patience`, or no chat. @default 'admit'
   */
  whenUnknown?: 'admit' | 'hold' | 'refuse';
  /** Milliseconds. @default 800 */
  patience?: number | string;
  /** What a banned visitor gets. @default 'hide' */
  whenRefused?: 'hide';
  /** Seconds after which an admission is no longer believed. @default 604800 */
  maxStale?: number | string;
}

// A page has one gate: its parts share what it runs with, and what it knows,
// by import.

export let widget: Widget;
/** What the URLs of the site's routes start with; names all that is its. */
export let base = '';
export let whenUnknown: Options['whenUnknown'];
/** Milliseconds. */
export let patience: number;
/** Milliseconds. */
export let maxStale: number;

/** Fills in what was left out. Throws if a gate cannot run like that. */
export const configure = (options: Options): void => {
  const { gateway, site = 'default', widget: name = 'auto' } = options;
  if (!gateway || !/^(acquire|auto)$/.test(name)) {
    throw Error('Bad gateway or widget');
  }
  whenUnknown = options.whenUnknown;
  patience = Number(options.patience ?? 800);
  maxStale = Number(options.maxStale ?? 604_800) * 1000;
  base = `${gateway}/v1/sites/${site}/`;
};

/** Attaches to the page's widget. */
export const attach = (listener: WidgetListener): void => {
  widget = acquire(listener, guard);
};
