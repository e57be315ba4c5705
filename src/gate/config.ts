import type { CustomWidget, ownAdapters } from '../widgets/custom';
import type { Adapter } from '../widgets/widget';
import type { Hooks } from './hooks';
import type { LoadBundle } from './contract';

/** What a site owner may write, in `data-*` or as an object. */
export interface Options extends Hooks {
  /** Where the gateway is. @default the script's own origin */
  gateway?: string;
  /** @default 'default' */
  site?: string;
  /**
   * Which chat widget: an adapter's name, the functions of a site's own
   * widget, or `auto`: what the page loads. @default 'auto'
   */
  widget?: string | CustomWidget;
  /**
   * The account at the widget's vendor: the gate loads the widget itself, once
   * the visitor may have it. Needs `widget`.
   */
  load?: string;
  /** For the script element that `load` adds. @default the script tag's own */
  nonce?: string;
  /**
   * What the visitor gets while nobody can say: the chat, the chat after at
   * most `patience`, or no chat. @default 'admit', or 'hold' with `load`
   */
  whenUnknown?: 'admit' | 'hold' | 'refuse';
  /** Milliseconds. @default 800 */
  patience?: number | string;
  /**
   * What a banned visitor gets: nothing, a notice, or the widget's other
   * channels where it has any. @default 'hide'
   */
  whenRefused?: 'hide' | 'notice' | 'chat-only';
  /** Seconds after which an admission is no longer believed. @default 604800 */
  maxStale?: number | string;
  /** Language of the notice, BCP 47. @default the page's */
  locale?: string;
  /** What the notice says besides, as plain text. */
  text?: string;
  /** Another way to get in touch, named by the notice: a URL. */
  contact?: string;
}

/** What a bundle brings along. */
export interface Setup {
  adapters: { [name: string]: Adapter };
  /** Takes a site's own widget, where the bundle can. */
  _ownAdapters?: typeof ownAdapters;
  _loadBundle: LoadBundle;
}

// A page has one gate: its parts share what it runs with, and what it knows,
// by import.

export let options: Options;
export let loadBundle: LoadBundle;
/** All that may be on this page. */
export let adapters: [name: string, adapter: Adapter][];
/** What the URLs of the site's routes start with; names all that is its. */
export let base = '';
/** Milliseconds. */
export let patience: number;
/** Milliseconds. */
export let maxStale: number;

/** Fills in what was left out. Throws if a gate cannot run like that. */
export const configure = (given: Options, setup: Setup): void => {
  const { gateway, site = 'default', widget = 'auto', load } = given;
  adapters =
    setup._ownAdapters?.(widget) ??
    Object.entries(setup.adapters).filter(
      ([name]) => name === widget || (widget === 'auto' && !load),
    );
  if (!gateway || !adapters[0]) {
    throw Error(
      `Doorlist: expected a gateway, and as widget ${Object.keys(setup.adapters)}`,
    );
  }
  options = given;
  loadBundle = setup._loadBundle;
  patience = Number(given.patience ?? 800);
  maxStale = Number(given.maxStale ?? 604_800) * 1000;
  base = `${gateway}/v1/sites/${site}/`;
};
