import { expect, it } from 'vitest';
import {
  importBans,
  type ImportedVendor,
} from '../gateway/support/import-bans';
import { writeResult } from './write-result';

const BANS = 50_000;
const VENDORS: ImportedVendor[] = ['Zendesk', 'Acquire'];

it('a gateway takes in 50,000 bans of a vendor', async () => {
  const rows: [string, string][] = [];
  for (const vendor of VENDORS) {
    const { seconds, peak } = await importBans(vendor, BANS);
    const megabytes = peak / 2 ** 20;
    rows.push(
      [
        `${vendor}, memory at most (bar: 200 MB)`,
        `${Math.round(megabytes)} MB`,
      ],
      [
        `${vendor}, processor time with a second reading (bar: 60 s)`,
        `${seconds.toFixed(1)} s`,
      ],
    );
    expect(megabytes).toBeLessThanOrEqual(200);
    expect(seconds).toBeLessThan(60);
  }
  writeResult('Taking in 50,000 bans of a vendor, on SQLite', rows);
});
