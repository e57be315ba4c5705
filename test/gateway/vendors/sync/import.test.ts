import { expect, inject, it } from 'vitest';
import { importBans, type ImportedVendor } from '../../support/import-bans';

// The bench takes in 50,000.
const BANS = inject('postgres') ? 2_000 : 5_000;
const VENDORS: ImportedVendor[] = inject('postgres')
  ? ['Zendesk']
  : ['Zendesk', 'Acquire'];

it.each(VENDORS)(
  `a gateway takes in ${BANS} bans of %s within 200 MB, and the next reading writes nothing`,
  async (vendor) => {
    const { seconds, peak } = await importBans(vendor, BANS);
    expect(seconds).toBeLessThan(60);
    expect(peak / 2 ** 20).toBeLessThanOrEqual(200);
  },
);
