import type { CustomWidget, ownAdapters } from '../widgets/custom';
import type { Adapter } from '../widgets/widget';
import type { Hooks } from './hooks';
import type { LoadBundle } from './contract';

/** What a site owner may set, by `data-*` of the script tag or by `init()`. */
export interface Options extends Hooks {
  /**
   * Origin of the gateway, such as `https://doorlist.example.com`. Needed by
   * whoever imports the package.
   * @default the origin of the script tag
   */
  gateway?: string;
  /** Id of the site at the gateway. @default 'default' */
  site?: string;
  /**
   * Which chat widget: an adapter's name, the functions of a site's own widget,
   * or `auto` for whichever the page loads. @default 'auto'
   */
  widget?: string | CustomWidget;
  /**
   * The account at the widget's vendor. The gate then loads the widget itself,
   * once the visitor may have it. Needs `widget`.
   * @default the page loads the widget
   */
  load?: string;
  /** CSP nonce of the script that `load` adds. @default the script tag's own */
  nonce?: string;
  /**
   * What the visitor gets while the verdict is unknown: the chat, the chat
   * after at most `patience`, or no chat. @default 'admit', or 'hold' with
   * `load`
   */
  whenUnknown?: 'admit' | 'hold' | 'refuse';
  /** Milliseconds that `hold` waits for a verdict. @default 800 */
  patience?: number | string;
  /**
   * What a refused visitor gets: nothing, a notice, or the widget's channels
   * other than chat, where it has any. @default 'hide'
   */
  whenRefused?: 'hide' | 'notice' | 'chat-only';
  /** Seconds after which an admission becomes unknown. @default 604800 */
  maxStale?: number | string;
  /** Language of the notice, BCP 47, such as `de-AT`. @default the page's */
  locale?: string;
  /** Plain text that the notice adds, such as a reason. @default none */
  text?: string;
  /**
   * Another way to get in touch, shown by the notice: an `https:`, `mailto:` or
   * `tel:` URL becomes a link. @default none
   */
  contact?: string;
}

/** What differs from one bundle of the gate to another. */
export interface Setup {
  adapters: { [name: string]: Adapter };
  /** Makes the adapter of a site's own widget, in bundles that can. */
  _ownAdapters?: typeof ownAdapters;
  _loadBundle: LoadBundle;
}

// A page has one gate: its files share the configuration by importing it.

/** The options that `configure` was called with. */
export let options: Options;
/** Loads the bundles that are not needed on every page. */
export let loadBundle: LoadBundle;
/** The adapters of the widgets that may be on this page. */
export let adapters: [name: string, adapter: Adapter][];
/**
 * What the URLs of the site's routes start with. Also the site's name in
 * storage, and of its channel and locks. Empty until the gate is configured.
 */
export let base = '';
/** Milliseconds that `hold` waits for a verdict. */
export let patience: number;
/** Milliseconds after which an admission becomes unknown. */
export let maxStale: number;

/**
 * Sets the configuration, with defaults for what the options leave out. Throws
 * an Error without a gateway, or for a widget that has no adapter.
 */
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
