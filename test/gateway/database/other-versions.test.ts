import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { openInstallation } from '../../../src/gateway/installation/installation';
import { restoreEarlierDatabase } from '../support/earlier-database';

it('a database of a newer version is refused, and named as such', async () => {
  const { edit, open } = await restoreEarlierDatabase();
  await edit(
    "insert into kysely_migration (name, timestamp) values ('2099-01-01-wings', '2099-01-01T00:00:00Z')",
  );
  await expect(open()).rejects.toThrow(
    'The database was written by a newer version of Doorlist: its migration 2099-01-01-wings is not known here. Run that version, or a later one',
  );
});

it('a database from before 0.1.0 is refused with what to do', async () => {
  const { edit, open } = await restoreEarlierDatabase();
  await edit('alter table sessions drop column name');
  await expect(open()).rejects.toThrow(
    'The database was made by a development version before 0.1.0, which no release can open: table sessions has no column name. Start with an empty data folder or database',
  );
});

it('so is one that commit 8cdfb6a made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-unreleased-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const packed = readFileSync(
    'test/gateway/database/fixtures/unreleased.db.br',
  );
  writeFileSync(join(folder, 'doorlist.db'), brotliDecompressSync(packed));
  await expect(openInstallation({ folder })).rejects.toThrow(
    /^The database was made by a development version before 0\.1\.0.+ table sessions has no column vendor_chat\./,
  );
});
