import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Page } from '../../../src/protocol/page';
import { openGateway, type TestGateway } from '../support/harness';
import { importList } from './finish-job';

const exportBans = async (
  gateway: TestGateway,
  query: string,
): Promise<string> => {
  const response = await gateway.write('GET', `/v1/bans/export?${query}`);
  expect(response.status).toBe(200);
  return response.text();
};

const listBans = async (gateway: TestGateway): Promise<object[]> => {
  const path = '/v1/bans?state=active&limit=500';
  const response = await gateway.write('GET', path);
  const { data } = (await response.json()) as Page<Ban>;
  return data
    .map(({ keys, sites, until, reason, note, effect, text }) => ({
      keys: keys.map(({ kind, value, typed }) => ({ kind, value, typed })),
      ...{ sites, until, reason, note, effect, text },
    }))
    .toSorted((one, other) =>
      JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
    );
};

/** A gateway with bans of every kind, with texts that files trip over. */
const openBusy = async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.ban(
    { ip: '203.0.113.7', email: 'A.na+1@gmail.com', phone: '+49 30 1234567' },
    { reason: '=cmd, "quoted"; \u00fc', note: "two\nlines\n'=x" },
  );
  await gateway.ban({ ip: '2001:db8::7' }, { sites: ['shop'] });
  await gateway.ban({ ip: '2001:db8::8' }, { exact: true });
  await gateway.ban(
    { ip: '198.51.100.3-198.51.100.9' },
    { until: '2030-01-02T03:04:05Z', sites: ['default', 'shop'] },
  );
  await gateway.ban({
    visitor: 'v_1',
    zendesk: '10414779.13o',
    acquire: '872',
  });
  await gateway.ban(
    { email: 'watched@example.com' },
    { effect: 'watch', text: 'Hello,\nyou' },
  );
  const lifted = await gateway.ban({ ip: '203.0.113.99' });
  await gateway.lift(lifted.id);
  return gateway;
};

describe.each(['csv', 'jsonl'] as const)('an export as %s', (format) => {
  it('gives the same bans when it is imported elsewhere', async () => {
    const gateway = await openBusy();
    const text = await exportBans(gateway, `format=${format}`);
    const other = await openGateway();
    await other.site('shop');
    const job = await importList(other, text);
    expect(job).toMatchObject({ format, counts: { new: 6, ended: 1 } });
    expect(await listBans(other)).toEqual(await listBans(gateway));
    const second = await exportBans(other, `format=${format}&state=active`);
    expect(second.split('\n')).toHaveLength(
      (await exportBans(gateway, `format=${format}&state=active`)).split('\n')
        .length,
    );
  });

  it('adds nothing where it came from', async () => {
    const gateway = await openBusy();
    const text = await exportBans(gateway, `format=${format}`);
    const job = await importList(gateway, text);
    expect(job.counts).toMatchObject({ new: 0, existing: 6, ended: 1 });
  });
});

it('a plain export has the values of active bans, and is read again', async () => {
  const gateway = await openBusy();
  const text = await exportBans(gateway, 'format=plain');
  expect(text.trim().split('\n').slice(1)).toEqual([
    ...['visitor:v_1', 'zendesk:10414779.13o', 'acquire:872'],
    ...['198.51.100.3-198.51.100.9', '2001:db8::8', '2001:db8::/64'],
    ...['203.0.113.7', 'ana@gmail.com', '+49301234567'],
  ]);
  const other = await openGateway();
  const job = await importList(other, text);
  // Two single addresses of one /64 are that /64.
  expect(job.counts).toMatchObject({ new: 8, existing: 1, invalid: 0 });
});

it('an export has what its filters leave, and what the caller may see', async () => {
  const gateway = await openBusy();
  const values = async (query: string, token?: string) => {
    const path = `/v1/bans/export?format=plain&${query}`;
    const response = await gateway.ask(path, {
      token: token ?? (await gateway.token()),
    });
    return (await response.text()).trim().split('\n').slice(1);
  };
  expect(await values('kind=visitor')).toHaveLength(3);
  expect(await values('q=198.51.100.3')).toEqual(['198.51.100.3-198.51.100.9']);
  expect(await values('state=lifted')).toEqual([]);
  await gateway.site('blog');
  const blog = await gateway.token('administrator', ['blog']);
  expect(await values('', blog)).toHaveLength(7);
  const masked = await values('kind=ip', await gateway.token('viewer'));
  expect(masked.join()).not.toContain('203.0.113.7');
  expect(masked).toContain('203.0.113.•••');
});

it('an export is in the audit log', async () => {
  const gateway = await openBusy();
  await exportBans(gateway, 'format=csv&kind=ip');
  const row = await gateway.db
    .selectFrom('audit')
    .select(['actor_name', 'detail'])
    .where('action', '=', 'export bans')
    .executeTakeFirstOrThrow();
  expect(row.actor_name).toBe('administrator');
  expect(JSON.parse(row.detail)).toEqual({ format: 'csv', kind: 'ip' });
});

it('more bans than a page are all exported', async () => {
  const gateway = await openGateway();
  const lines = Array.from(
    { length: 1200 },
    (_, n) => `198.51.${n >> 8}.${n & 255}`,
  );
  await importList(gateway, lines.join('\n'));
  const text = await exportBans(gateway, 'format=plain');
  expect(text.trim().split('\n').slice(1).toSorted()).toEqual(lines.toSorted());
});
