// Writes the cast into the data of a folder that has no chats yet, and the tokens
// of the open chats into a file beside, which the shop reads.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openInstallation } from '../../src/gateway/installation/installation';
import { writeCast } from './write-cast';
import { CAST_FILE } from './cast-file';

const { data, shop, site } = parseArgs({
  options: {
    data: { type: 'string', default: '.doorlist' },
    shop: { type: 'string', default: 'http://127.0.0.1:8788' },
    site: { type: 'string', default: 'default' },
  },
}).values;
const installation = await openInstallation({ folder: data });
try {
  const tokens = await writeCast({
    ...{ installation, shop, site, now: Date.now() },
  });
  const file = join(data, CAST_FILE);
  if (tokens.length || !existsSync(file)) {
    writeFileSync(file, JSON.stringify(tokens), { mode: 0o600 });
  }
} finally {
  await installation.db.destroy();
}
