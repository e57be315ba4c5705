import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import type { ZendeskVendor } from '../../../vendors/zendesk';
import { startProcess } from '../../support/sync-process';
import { openSetting } from '../../support/sync-setting';

/** More than an index takes, however well it is packed. */
const long = Array.from({ length: 300 }, (_, n) =>
  createHash('sha256').update(String(n)).digest('hex'),
).join('');

// PostgreSQL takes NUL in no text.
const ODD = ['\u0000', long, '\ud800', '__proto__', '\u001b[2J'];

it.each(ODD.map((text) => [JSON.stringify(text).slice(0, 12), text]))(
  'a remote ban with %s in its id and reason does not prevent the import of others',
  async (_, odd) => {
    const setting = await openSetting('zendesk');
    const { ban } = setting.vendor.server as unknown as ZendeskVendor;
    ban({ ip_address: '198.51.100.1', reason: odd });
    ban({ visitor_id: odd });
    ban({ visitor_id: `1.${odd}` });
    ban({ ip_address: odd });
    ban({ ip_address: '198.51.100.2', reason: 'Spam' });
    const process = startProcess(setting);
    for (let times = 0; times < 2; times += 1) {
      await process.sync();
      setting.clock.advance(400_000);
    }
    const answer = await setting.gateway.write('GET', '/v1/bans');
    const { data } = (await answer.json()) as { data: Ban[] };
    const values = data.flatMap(({ keys }) => keys.map(({ value }) => value));
    expect(values).toContain('198.51.100.1');
    expect(values).toContain('198.51.100.2');
    expect((await setting.account()).last_error).toBeNull();
  },
);
