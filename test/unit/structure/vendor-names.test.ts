import { expect, it } from 'vitest';
import { VENDOR_IDS } from '../../../src/protocol/vendors';
import { readSources } from './read-sources';

/** Where code is about one vendor: its client, its API, its widget, its past. */
const OWN = VENDOR_IDS.flatMap((vendor) => [
  `src/gateway/vendors/clients/${vendor}/`,
  `src/gateway/api/${vendor}/`,
]).concat(
  ...['src/gateway/store/compat/', 'src/gateway/store/migrations/'],
  ...['src/widgets/', 'src/script.'],
);

/** A vendor's id as a text of its own; a widget of an example may be called so. */
const NAMED = new RegExp(`(?<!widget: )'(${VENDOR_IDS.join('|')})'`);

it('no file outside a vendor’s own folders tells vendors apart', () => {
  const naming = readSources('src')
    .filter(({ file }) => !OWN.some((folder) => file.startsWith(folder)))
    .filter(({ text }) => NAMED.test(text))
    .map(({ file }) => file);
  expect(naming).toEqual([]);
});
