import { localTime } from '../dom/builtins';
import type { Adapter, Widget } from '../widgets/widget';
import type { LoadBundle } from './contract';
import type { Options } from './options';
import { baseOf } from './base-of';
import { readNumber } from './read-number';

/** What differs from one bundle of the gate to another. */
export interface Setup {
  /** Returns the adapters, of a site's own widget too in bundles that can. */
  _adapters(widget: Options['widget']): { [name: string]: Adapter };
  _loadBundle: LoadBundle;
}

/** A widget that may be on this page. */
export type Candidate = [
  /** As in `data-widget`; agents read it. */
  name: string,
  adapter: Adapter,
  /** Once it was found. */
  widget?: Widget,
];

// A gate's files share the configuration by importing it.

/** The options that `configure` was called with, spelled as documented. */
export let options: Options;
/** Loads the bundles that are not needed on every page. */
export let loadBundle: LoadBundle;
/** The widgets that may be on this page. */
export let candidates: Candidate[];
/** Of these, the one that the options name; undefined for none. */
export let named: Candidate | undefined;
/**
 * What the URLs of the site's routes start with. Also the site's name in
 * storage, and of its channel and locks. Empty until the gate is configured.
 */
export let base = '';
/** When `hold` ends, in local milliseconds; NaN for never. */
export let holdsUntil: number;

/** What the console says when no gate starts. */
export const NOTHING_STARTS =
  'Doorlist: no gateway or site: docs/installing.md';

/**
 * Sets the configuration, with defaults for what the options leave out. A value
 * that an option cannot have counts as its strictest; the client bundle says so
 * in the console.
 *
 * @throws Error without a gateway
 */
export const configure = (given: Options, setup: Setup): void => {
  options = { ...given };
  // Names and words, whose capitals mean nothing.
  (
    [
      'gateway',
      'site',
      'widget',
      'whenUnknown',
      'whenRefused',
      'storage',
    ] as const
  ).forEach((name) => {
    const value = given[name] as string;
    options[name] = (value?.trim?.().toLowerCase().replace(/\/+$/, '') ??
      value) as never;
  });
  const { gateway, site, widget } = options;
  if (!/^http/.test(`${gateway}`)) throw Error(NOTHING_STARTS);
  candidates = Object.entries(setup._adapters(widget));
  // Only a site's own adapter loads its widget by itself.
  named = candidates.find(([name, { load }]) => load || name === widget);
  loadBundle = setup._loadBundle;
  holdsUntil = localTime() + readNumber(given.patience, 800);
  base = baseOf(gateway as string, site);
};
