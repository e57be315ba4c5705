import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createGeo } from '../../../src/gateway/geo/create-geo';
import type { Role } from '../../../src/protocol/roles';
import { ASN_FILE, COUNTRY_FILE } from '../support/geo/places';
import { finishJob, importList } from '../jobs/finish-job';
import { openGateway } from '../support/harness';
import { readTags } from '../support/read-list';

const DAY = 24 * 60 * 60 * 1000;
const IN_GERMANY = '203.0.113.7';
const IN_FRANCE = '203.0.113.200';

const open = async (files = [COUNTRY_FILE, ASN_FILE]) => {
  const geo = await createGeo(files, { log: pino({ level: 'silent' }) });
  const gateway = await openGateway({ geo });
  const block = async (
    keys: object[],
    more: object = {},
    role: Role = 'owner',
  ) => {
    const until = new Date(gateway.now() + DAY).toISOString();
    const response = await gateway.ask('/v1/bans', {
      ...{ method: 'POST', token: await gateway.token(role) },
      json: { keys, until, effect: 'refuse', ...more },
    });
    const body = await response.json();
    return { status: response.status, ...body };
  };
  const verdictAt = async (from: string) =>
    (await gateway.visit({}, { from })).verdict;
  return { gateway, block, verdictAt };
};

describe('a ban', () => {
  it('of a country holds for a week at most, whatever it is joined with', async () => {
    const { gateway, block } = await open();
    const start = gateway.now();
    const germany = await block([{ kind: 'country', value: 'DE' }]);
    const troll = await block([{ kind: 'visitor', value: 'troll' }], {
      until: null,
    });
    const send = async (method: string, path: string, json: object) => {
      const answer = await gateway.write(method, `/v1/bans/${path}`, json);
      expect(answer.status).toBe(200);
    };
    const endOf = async () => {
      const shown = await gateway.write('GET', `/v1/bans/${germany.id}`);
      const { until } = (await shown.json()) as { until: string };
      return (Date.parse(until) - start) / DAY;
    };
    expect(await endOf()).toBe(1);
    await send('POST', `${germany.id}/join`, { ban: troll.id });
    expect(await endOf()).toBe(7);
    gateway.pass(3 * DAY);
    await send('PATCH', String(troll.id), {
      until: new Date(start + 90 * DAY).toISOString(),
    });
    expect(await endOf()).toBe(7);
  });

  it.each([
    ['country', 'de', 'DE', IN_GERMANY, IN_FRANCE],
    ['asn', 'AS64500', '64500', IN_FRANCE, '198.51.100.1'],
    ['asn', '64501', '64501', '2001:db8:1::7', '2001:db8:2::7'],
  ])(
    'of %s %s holds for its addresses',
    async (kind, typed, value, one, other) => {
      const { gateway, block, verdictAt } = await open();
      const { code } = await gateway.chat({}, { from: one });
      const ban = await block([{ kind, value: typed }]);
      expect(ban).toMatchObject({
        status: 201,
        keys: [{ kind, value, typed }],
      });
      expect(await verdictAt(one)).toBe('refused');
      expect(await verdictAt(other)).toBe('admitted');
      const session = await gateway.write('GET', `/v1/sessions/${code}`);
      expect(await session.json()).toMatchObject({ ban: { id: ban.id } });
      expect((await gateway.startSession({}, { from: one })).status).toBe(403);
      // The page decides from memory.
      const [tag] = await readTags(gateway);
      const { tags, hits } = await gateway.visit({}, { from: one });
      expect(hits.map((hit) => tags[hit])).toEqual([tag]);
      await gateway.lift(ban.id);
      expect(await verdictAt(one)).toBe('admitted');
    },
  );

  it('of a chat takes its country and provider', async () => {
    const { gateway, verdictAt } = await open();
    const { code } = await gateway.chat({}, { from: IN_GERMANY });
    const response = await gateway.ask('/v1/bans', {
      ...{ method: 'POST', token: await gateway.token('owner') },
      json: {
        ...{ session: code, kinds: ['country', 'asn'] },
        until: new Date(gateway.now() + DAY).toISOString(),
        effect: 'refuse',
      },
    });
    expect(response.status).toBe(201);
    expect(await verdictAt(IN_FRANCE)).toBe('refused');
  });

  it('only watches, unless it says otherwise', async () => {
    const { block, verdictAt } = await open();
    const ban = await block([{ kind: 'country', value: 'DE' }], {
      effect: undefined,
    });
    expect(ban).toMatchObject({ status: 201, effect: 'watch' });
    expect(await verdictAt(IN_GERMANY)).toBe('admitted');
  });

  it('is an owner’s, for seven days at most', async () => {
    const { gateway, block } = await open();
    const keys = [{ kind: 'country', value: 'DE' }];
    expect(await block(keys, {}, 'administrator')).toMatchObject({
      ...{ status: 403, code: 'forbidden', field: 'keys.0.value' },
    });
    for (const until of [
      null,
      new Date(gateway.now() + 8 * DAY).toISOString(),
    ]) {
      expect(await block(keys, { until })).toMatchObject({
        ...{ status: 422, code: 'invalid', field: 'until' },
      });
    }
    const until = new Date(gateway.now() + 7 * DAY).toISOString();
    const { id, status } = await block(keys, { until });
    expect(status).toBe(201);
    const owner = await gateway.token('owner');
    for (const [token, json, field] of [
      [owner, { until: null }, 'until'],
      [await gateway.token('administrator'), { until }, 'until'],
    ] as const) {
      const init = { method: 'PATCH', token, json };
      const response = await gateway.ask(`/v1/bans/${id}`, init);
      expect([403, 422]).toContain(response.status);
      expect(await response.json()).toMatchObject({ field });
    }
  });

  it.each([
    ['country', 'GeoLite2-Country'],
    ['asn', 'GeoLite2-ASN'],
  ])('of %s takes a database that has it', async (kind, file) => {
    const other = kind === 'asn' ? COUNTRY_FILE : ASN_FILE;
    for (const files of [[], [other]]) {
      const { block } = await open(files);
      const value = kind === 'asn' ? '64500' : 'DE';
      expect(await block([{ kind, value }])).toMatchObject({
        ...{ status: 422, code: 'invalid', field: 'keys.0.value' },
        detail: expect.stringContaining(`--geo <file>, such as ${file}`),
      });
    }
  });

  it('comes by import where a database has it, and only watches', async () => {
    const list = 'kind,value\ncountry,DE\nasn,64500\n';
    const { gateway } = await open([COUNTRY_FILE]);
    const until = new Date(gateway.now() + DAY).toISOString();
    const job = await importList(gateway, list, {
      ...{ type: 'text/csv', query: `?until=${until}` },
      token: await gateway.token('owner'),
    });
    expect(job.lines).toMatchObject([
      { value: 'DE', outcome: 'new' },
      { outcome: 'invalid', why: expect.stringContaining('GeoLite2-ASN') },
    ]);
    const bans = await gateway.write('GET', '/v1/bans');
    expect((await bans.json()).data).toMatchObject([
      { keys: [{ kind: 'country', value: 'DE' }], effect: 'watch' },
    ]);
  });

  it.each(['', '&dryRun=1'])(
    'comes by import from an owner alone, for seven days at most (%s)',
    async (query) => {
      const { gateway } = await open();
      const endIn = (days: number) =>
        new Date(gateway.now() + days * DAY).toISOString();
      const send = async (token: string, until: string) => {
        const { lines } = await importList(
          gateway,
          `kind,value,until,effect\ncountry,DE,${until},refuse\nasn,64500,${until},refuse\nip,203.0.113.9,${until},refuse\n`,
          { type: 'text/csv', token, query: `?sites=default${query}` },
        );
        return lines.map(({ outcome, why }) => ({ outcome, why }));
      };
      for (const sites of [[], ['default']]) {
        const supervisor = await gateway.token('supervisor', sites);
        expect(await send(supervisor, endIn(1))).toMatchObject([
          { outcome: 'forbidden', why: 'Only an owner may block by country.' },
          { outcome: 'forbidden', why: 'Only an owner may block by provider.' },
          { outcome: expect.stringMatching(/^new|existing$/) },
        ]);
      }
      const owner = await gateway.token('owner');
      for (const end of ['', endIn(8)]) {
        expect(await send(owner, end)).toMatchObject([
          {
            outcome: 'forbidden',
            why: `A block by country ends within seven days: expected a time until ${endIn(7)}.`,
          },
          {
            outcome: 'forbidden',
            why: expect.stringContaining('within seven days'),
          },
          {},
        ]);
      }
      expect(await send(owner, endIn(7))).toMatchObject([
        { outcome: 'new' },
        { outcome: 'new' },
        {},
      ]);
    },
  );

  it('is blocked again by an owner alone, also as a bulk change is taken back', async () => {
    const { gateway, block, verdictAt } = await open();
    const { id } = await block([{ kind: 'country', value: 'DE' }]);
    const act = async (path: string, token: string, json?: object) => {
      const init = { method: 'POST', token, json };
      const response = await gateway.ask(path, init);
      expect(response.status).toBe(202);
      const job = (await response.json()) as { id: number };
      return finishJob(gateway, job.id);
    };
    const supervisor = await gateway.token('supervisor');
    const lift = { ids: [id], action: { lift: {} } };
    const lifted = await act('/v1/bans/bulk', supervisor, lift);
    expect(lifted.counts).toMatchObject({ lifted: 1 });
    const undo = `/v1/jobs/${lifted.id}/undo`;
    const { lines } = await act(undo, supervisor);
    expect(lines).toMatchObject([
      { outcome: 'forbidden', why: 'Only an owner may block by country.' },
    ]);
    expect(await verdictAt(IN_GERMANY)).toBe('admitted');
  });

  it('stands in no vendor’s list here', async () => {
    const { gateway, block } = await open();
    await block([
      { kind: 'country', value: 'DE' },
      { kind: 'asn', value: '64500' },
    ]);
    const zendesk = await gateway.write('GET', '/api/v2/bans');
    expect(JSON.stringify(await zendesk.json())).not.toContain('64500');
    const acquire = await gateway.write('GET', '/api/v1/crm/block-visitor');
    expect((await acquire.json()).data.data).toEqual([]);
  });
});

it('a chat carries country and provider, in answers and streams', async () => {
  const { gateway } = await open();
  const { code } = await gateway.chat({}, { from: IN_GERMANY });
  const place = {
    address: IN_GERMANY,
    country: 'DE',
    provider: { asn: 64_500, name: 'Example Net' },
  };
  const one = await gateway.write('GET', `/v1/sessions/${code}`);
  expect(await one.json()).toMatchObject(place);
  const list = await gateway.write('GET', '/v1/sessions');
  expect((await list.json()).data).toMatchObject([place]);
  const { code: other } = await gateway.chat({}, { from: '192.0.2.9' });
  const none = await (
    await gateway.write('GET', `/v1/sessions/${other}`)
  ).json();
  expect(none).not.toHaveProperty('country');
  expect(none).not.toHaveProperty('provider');
});
