import { describe, expect, it } from 'vitest';
import { attachSite } from '../../../src/gateway/vendors/accounts/sites';
import { upsertVendorAccount } from '../../../src/gateway/store/vendors/accounts';
import { addList, HOUR } from '../blocklists/support';
import { openListServer, publish } from '../blocklists/open-list-server';
import { importList } from '../jobs/finish-job';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';
import {
  METRICS_TOKEN,
  openMetered,
  readMetrics,
  readText,
} from './read-metrics';

const POST = { method: 'POST', json: {} };

describe('GET /metrics', () => {
  it('is not there where no token is set', async () => {
    const gateway = await openGateway();
    const token = METRICS_TOKEN;
    expect((await gateway.ask('/metrics')).status).toBe(404);
    expect((await gateway.ask('/metrics', { token })).status).toBe(404);
  });

  it('is for its own token alone', async () => {
    const gateway = await openMetered();
    const owner = await gateway.token('owner');
    for (const token of [undefined, '', 'x', `${METRICS_TOKEN}x`, owner]) {
      const response = await gateway.ask('/metrics', {
        ...(token !== undefined && { token }),
      });
      expect(response.status, token).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.text()).not.toContain('doorlist_');
    }
    const response = await gateway.ask('/metrics', { token: METRICS_TOKEN });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const asked = await gateway.ask('/v1/bans', { token: METRICS_TOKEN });
    expect(asked.status).toBe(401);
  });

  it('is of one gateway: another counts for itself', async () => {
    const [one, other] = [await openMetered(), await openMetered()];
    await one.visit();
    const series = 'visits_total{verdict="admitted",cause="none"}';
    expect((await readMetrics(one))(series)).toBe(1);
    expect((await readMetrics(other))(series)).toBe(0);
  });

  it('goes on without the database, and says so', async () => {
    const gateway = await openMetered();
    await gateway.visit();
    await gateway.ban({ ip: '192.0.2.1' });
    const before = await readMetrics(gateway);
    expect(before('database_up')).toBe(1);
    expect(before('active_bans')).toBe(1);
    await gateway.stop();
    await gateway.db.destroy();
    const value = await readMetrics(gateway);
    expect(value('database_up')).toBe(0);
    expect(value('active_bans')).toBeUndefined();
    expect(value('jobs{state="done"}')).toBeUndefined();
    expect(value('visits_total{verdict="admitted",cause="none"}')).toBe(1);
  });
});

describe('metrics count', () => {
  const visits = async (gateway: TestGateway) => {
    const value = await readMetrics(gateway);
    return Object.fromEntries(
      [
        ...['admitted none', 'admitted watch', 'refused ban'],
        ...['refused shield', 'refused sign-in'],
      ].map((both) => {
        const [verdict, cause] = both.split(' ');
        const labels = `verdict="${verdict}",cause="${cause}"`;
        return [both, value(`visits_total{${labels}}`)];
      }),
    );
  };

  it('visits by their verdict and why', async () => {
    const gateway = await openMetered();
    const expected = {
      ...{ 'admitted none': 0, 'admitted watch': 0, 'refused ban': 0 },
      ...{ 'refused shield': 0, 'refused sign-in': 0 },
    };
    expect(await visits(gateway)).toEqual(expected);
    await gateway.visit();
    await gateway.visit();
    expected['admitted none'] = 2;
    expect(await visits(gateway)).toEqual(expected);
    const { id } = await gateway.ban({ ip: VISITOR });
    await gateway.visit();
    expected['refused ban'] = 1;
    expect(await visits(gateway)).toEqual(expected);
    await gateway.lift(id);
    await gateway.ban({ ip: VISITOR }, { effect: 'watch' });
    await gateway.visit();
    expected['admitted watch'] = 1;
    expect(await visits(gateway)).toEqual(expected);
    await gateway.write('PUT', '/v1/sites/default/shield', { for: '30m' });
    await gateway.visit({}, { from: '192.0.2.9' });
    expected['refused shield'] = 1;
    expect(await visits(gateway)).toEqual(expected);
  });

  it('chats and pages by their verdict', async () => {
    const gateway = await openMetered();
    await gateway.chat();
    await gateway.ban({ ip: VISITOR });
    expect((await gateway.startSession()).status).toBe(403);
    await gateway.ask('/v1/sites/default/refusals', POST);
    const value = await readMetrics(gateway);
    expect(value('chats_total{verdict="admitted"}')).toBe(1);
    expect(value('chats_total{verdict="refused"}')).toBe(1);
    expect(value('refused_pages_total')).toBe(1);
  });

  it('requests by group and class of status', async () => {
    const gateway = await openMetered();
    await gateway.visit();
    await gateway.ask('/v1/bans');
    await gateway.ask('/v1/bans/7', { token: 'wrong' });
    await gateway.ask('/v1/no/such/route?of=nobody');
    await gateway.ask('/health');
    const value = await readMetrics(gateway);
    const count = (group: string, status: string) =>
      value(`http_requests_total{group="${group}",status="${status}"}`);
    expect(count('For the gate', '2xx')).toBe(1);
    expect(count('Bans', '4xx')).toBe(2);
    expect(count('None', '4xx')).toBe(1);
    expect(count('Gateway', '2xx')).toBe(1);
  });

  it('active bans, until they end', async () => {
    const gateway = await openMetered();
    const active = async () => (await readMetrics(gateway))('active_bans');
    expect(await active()).toBe(0);
    const { id } = await gateway.ban({ ip: '192.0.2.1' });
    await gateway.ban({ ip: '192.0.2.2' }, { for: '1h' });
    expect(await active()).toBe(2);
    await gateway.lift(id);
    expect(await active()).toBe(1);
    gateway.pass(HOUR + 1);
    await gateway.sweep();
    expect(await active()).toBe(0);
  });

  it('open streams, by who reads them', async () => {
    const gateway = await openMetered();
    const { stream: path } = await gateway.chat();
    const visitor = readStream(await gateway.ask(path));
    const agent = readStream(await gateway.write('GET', '/v1/sessions/stream'));
    await Promise.all([visitor.next(), agent.next()]);
    const open = await readMetrics(gateway);
    expect(open('streams{kind="visitor"}')).toBe(1);
    expect(open('streams{kind="agent"}')).toBe(1);
    expect(open('streams{kind="job"}')).toBe(0);
    await Promise.all([visitor.close(), agent.close()]);
    await expect
      .poll(async () => (await readMetrics(gateway))('streams{kind="visitor"}'))
      .toBe(0);
  });

  it('jobs by state', async () => {
    const gateway = await openMetered();
    await importList(gateway, '203.0.113.7\n');
    const value = await readMetrics(gateway);
    expect(value('jobs{state="done"}')).toBe(1);
    expect(value('jobs{state="failed"}')).toBe(0);
  });

  it('the age of the shared list that is longest behind', async () => {
    const server = await openListServer(publish('192.0.2.7\n'));
    const gateway = await openMetered({ allowPrivate: true });
    expect((await readMetrics(gateway))('list_age_seconds')).toBe(0);
    await addList(gateway, server.url);
    const now = await readMetrics(gateway);
    expect(now('lists{state="current"}')).toBe(1);
    gateway.pass(HOUR);
    expect((await readMetrics(gateway))('list_age_seconds')).toBe(3600);
  });

  it('how far each vendor is behind', async () => {
    const gateway = await openMetered();
    const draft = { vendor: 'zendesk', name: 'acme', settings: '{}' } as const;
    const account = await upsertVendorAccount(
      gateway.db,
      { ...draft, sealed_token: 'x' },
      gateway.now(),
    );
    const site = { account, site: 'default' };
    await attachSite(gateway.db, site, gateway.now());
    const before = await readMetrics(gateway);
    const labels = 'vendor="zendesk",state="working"';
    expect(before(`vendor_accounts{${labels}}`)).toBe(1);
    expect(before('vendor_lag_seconds{vendor="zendesk"}')).toBe(0);
    expect(before('vendor_lag_seconds{vendor="acquire"}')).toBeUndefined();
    // Else people who are signed in are spared, which no vendor can.
    await gateway.ban({ ip: '192.0.2.1' }, { sparing: false });
    gateway.pass(HOUR);
    const after = await readMetrics(gateway);
    expect(after('vendor_lag_seconds{vendor="zendesk"}')).toBe(3600);
    expect(after('vendor_list_age_seconds{vendor="zendesk"}')).toBe(3600);
  });

  it('queries', async () => {
    const gateway = await openMetered();
    const queries = async () =>
      (await readMetrics(gateway))('database_query_seconds_count') ?? 0;
    const before = await queries();
    await gateway.ban({ ip: '192.0.2.1' });
    expect(await queries()).toBeGreaterThan(before);
  });
});

it('metrics name no person, site, account or ban', async () => {
  const gateway = await openMetered();
  const email = 'ana@pest.example';
  await gateway.site('lampshop');
  const { visitor } = await gateway.chat({
    claims: { email, name: 'Ana Pest' },
  });
  await gateway.ban({ ip: VISITOR, email }, { reason: 'Spam from Ana' });
  await gateway.visit({ visitor }, { site: 'lampshop' });
  await gateway.startSession({ claims: { email } });
  await gateway.ask(`/v1/sites/lampshop/list?${email}`);
  await gateway.ask(`/console/${VISITOR}`);
  await gateway.ask(`/${email}`);
  const text = await readText(gateway);
  expect(text).toContain('doorlist_visits_total');
  for (const part of [
    ...[VISITOR, email, 'pest', 'Ana', 'lampshop', 'default'],
    ...[`${visitor}`.split('.')[0] ?? '', METRICS_TOKEN],
  ]) {
    expect(text).not.toContain(part);
  }
});
