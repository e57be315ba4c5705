import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import type { Page } from '../../../../src/protocol/page';
import { importList } from '../../jobs/finish-job';
import { openGateway, VISITOR, type TestGateway } from '../../support/harness';
import { identityOf } from '../../support/sign-identity';

const NATIONAL = '030 1234567';
const E164 = '49301234567';
const PHONE = { kind: 'phone', value: NATIONAL };

/** A German site beside the default one, which has the country that is given. */
const open = async (country: string | null = null) => {
  const gateway = await openGateway();
  const put = async (site: string, of: string | null) => {
    const origins = [`https://${site}.example`];
    const json = { origins, country: of };
    const response = await gateway.write('PUT', `/v1/sites/${site}`, json);
    expect([200, 201]).toContain(response.status);
  };
  await put('default', country);
  await put('shop', 'DE');
  return gateway;
};

const valuesOf = ({ keys }: Ban) => keys.map(({ value }) => value);

const answerOf = async (
  gateway: TestGateway,
  method: string,
  path: string,
  json?: object,
) => {
  const response = await gateway.write(method, path, json);
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body };
};

describe('a phone number as people of the country write it', () => {
  it('is added to and taken out of a ban by the country of its sites', async () => {
    const gateway = await open();
    const { id } = await gateway.ban({ ip: VISITOR }, { sites: ['shop'] });
    const path = `/v1/bans/${id}`;
    const added = await answerOf(gateway, 'PATCH', path, { add: [PHONE] });
    expect(added.status).toBe(200);
    expect(valuesOf(added.body as unknown as Ban)).toEqual([VISITOR, E164]);
    const removed = await answerOf(gateway, 'PATCH', path, { remove: [PHONE] });
    expect(valuesOf(removed.body as unknown as Ban)).toEqual([VISITOR]);
    expect(
      await answerOf(gateway, 'PATCH', path, { add: [PHONE], sites: [] }),
    ).toMatchObject({
      ...{ status: 422, body: { field: 'add.0.value' } },
    });
    const everywhere = await gateway.ban({ ip: VISITOR });
    expect(
      await answerOf(gateway, 'PATCH', `/v1/bans/${everywhere.id}`, {
        add: [PHONE],
      }),
    ).toMatchObject({ status: 422, body: { field: 'add.0.value' } });
  });

  it('is imported by the country of the sites it is for', async () => {
    const gateway = await open();
    const list = `${NATIONAL}\n`;
    const unknown = await importList(gateway, list);
    expect(unknown.lines).toMatchObject([
      {
        outcome: 'invalid',
        why: expect.stringContaining('The country code is missing'),
      },
    ]);
    const known = await importList(gateway, list, { query: '?sites=shop' });
    expect(known.counts).toMatchObject({ new: 1 });
    const { body } = await answerOf(gateway, 'GET', '/v1/bans');
    const { data } = body as unknown as Page<Ban>;
    expect(data.map((ban) => [valuesOf(ban), ban.keys[0]?.typed])).toEqual([
      [[E164], NATIONAL],
    ]);
  });

  it('is found by the country of the sites that are looked at', async () => {
    const gateway = await open();
    await gateway.ban({ phone: `+${E164}` });
    const find = async (more = '') => {
      const query = `contains=${encodeURIComponent(NATIONAL)}${more}`;
      return answerOf(gateway, 'GET', `/v1/bans?${query}`);
    };
    expect(await find()).toMatchObject({
      ...{ status: 422, body: { field: 'contains' } },
    });
    expect((await find('&site=shop')).body['data']).toHaveLength(1);
  });

  it('is never banned by the country that all sites have', async () => {
    const [apart, alike] = [await open('AT'), await open('DE')];
    for (const more of [{}, { kind: 'phone' }]) {
      expect(
        await answerOf(apart, 'POST', '/v1/never-ban', {
          ...{ value: NATIONAL, ...more },
        }),
      ).toMatchObject({ status: 422, body: { field: 'value' } });
    }
    const { body } = await answerOf(alike, 'POST', '/v1/never-ban', {
      value: NATIONAL,
    });
    expect(body).toMatchObject({ kind: 'phone', value: E164 });
  });
});

describe('a phone number on the never-ban list', () => {
  it('is banned by nobody, in no spelling, and refused by no ban of its owner', async () => {
    const gateway = await open();
    const identity = identityOf(gateway, { sub: '77', phone: `+${E164}` });
    const { code } = await gateway.chat({ identity });
    expect(code).toBeDefined();
    await gateway.ban({ ip: VISITOR }, { sparing: false });
    expect((await gateway.visit({ identity })).verdict).toBe('refused');
    await answerOf(gateway, 'POST', '/v1/never-ban', { value: `00${E164}` });
    expect((await gateway.visit({ identity })).verdict).toBe('admitted');
    expect(
      await answerOf(gateway, 'POST', '/v1/bans', {
        keys: [{ kind: 'phone', value: '+49 (0)30 123-4567' }],
      }),
    ).toMatchObject({ status: 409, body: { code: 'never_ban' } });
    const job = await importList(gateway, `+${E164}\n`);
    expect(job.counts).toMatchObject({ neverBan: 1 });
  });
});
