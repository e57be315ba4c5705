import { localTime } from '../dom/builtins';
import type { ownAdapters } from '../widgets/custom';
import type { Adapter, Widget } from '../widgets/widget';
import type { LoadBundle } from './contract';
import type { Options } from './options';
import { readNumber } from './read-number';

/** What differs from one bundle of the gate to another. */
export interface Setup {
  adapters: { [name: string]: Adapter };
  /** Makes the adapter of a site's own widget, in bundles that can. */
  _ownAdapters?: typeof ownAdapters;
  _loadBundle: LoadBundle;
}

/** A widget that may be on this page. */
export interface Candidate {
  /** As in `data-widget`; agents read it. */
  _name: string;
  _adapter: Adapter;
  /** The widget, once it was found. */
  _widget?: Widget | undefined;
}

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

/** Names and words, whose capitals mean nothing. */
const WORDS = [
  'gateway',
  'site',
  'widget',
  'whenUnknown',
  'whenRefused',
] as const;

/**
 * Sets the configuration, with defaults for what the options leave out. A value
 * that an option cannot have counts as its strictest; the client bundle says so
 * in the console.
 *
 * @throws Error without a gateway
 */
export const configure = (given: Options, setup: Setup): void => {
  options = { ...given };
  for (const name of WORDS) {
    const value: unknown = given[name];
    if (typeof value === 'string') {
      options[name] = value.trim().toLowerCase().replace(/\/+$/, '') as never;
    }
  }
  const { gateway, site, widget } = options;
  if (!gateway?.startsWith('http')) throw Error(NOTHING_STARTS);
  const own = setup._ownAdapters?.(widget);
  candidates = Object.entries({ ...own, ...setup.adapters }).map(
    ([_name, _adapter]) => ({ _name, _adapter }),
  );
  named = own
    ? candidates[0]
    : candidates.find(({ _name }) => _name === widget);
  loadBundle = setup._loadBundle;
  holdsUntil = localTime() + readNumber(given.patience, 800);
  base = `${gateway}/v1/sites/${site || 'default'}/`;
};
