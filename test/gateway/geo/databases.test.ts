import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { createGeo } from '../../../src/gateway/geo/create-geo';
import { waitFor } from '../../wait-for';
import {
  ASN_FILE,
  countriesMmdb,
  COUNTRY_FILE,
  providersMmdb,
} from '../support/geo/places';
import { makeFolder, runCli } from '../support/run-cli';

const collectLog = () => {
  const lines: string[] = [];
  const log = pino(
    new Writable({
      write(line, _, done) {
        lines.push(String(line));
        done();
      },
    }),
  );
  return { log, lines };
};

const open = async (files: string[], log = collectLog().log) => {
  const geo = await createGeo(files, { log, interval: 10 });
  onTestFinished(() => geo.stop());
  return geo;
};

it('the committed databases are what the writer writes', () => {
  expect(readFileSync(COUNTRY_FILE).equals(countriesMmdb())).toBe(true);
  expect(readFileSync(ASN_FILE).equals(providersMmdb())).toBe(true);
});

it('several databases say together where an address is', async () => {
  const geo = await open([COUNTRY_FILE, ASN_FILE]);
  expect(geo.has('country') && geo.has('asn')).toBe(true);
  const net = { asn: 64_500, provider: 'Example Net' };
  expect(geo.find('203.0.113.7')).toEqual({ country: 'DE', ...net });
  expect(geo.find('203.0.113.200')).toEqual({ country: 'FR', ...net });
  expect(geo.find('198.51.100.1')).toEqual({ country: 'NL' });
  expect(geo.find('2001:db8:1::5')).toEqual({
    ...{ country: 'AT', asn: 64_501, provider: 'Other Net' },
  });
  expect(geo.find('192.0.2.1')).toEqual({});
});

it('one database alone has what it has', async () => {
  const geo = await open([ASN_FILE]);
  expect([geo.has('country'), geo.has('asn')]).toEqual([false, true]);
  expect(geo.find('203.0.113.7').country).toBeUndefined();
});

it('a replaced file is read anew, and a broken one leaves the old', async () => {
  const file = join(makeFolder(), 'country.mmdb');
  const put = (data: Buffer) => {
    writeFileSync(`${file}.new`, data);
    renameSync(`${file}.new`, file);
  };
  put(countriesMmdb());
  const { log, lines } = collectLog();
  const geo = await open([file], log);
  expect(geo.find('203.0.113.7').country).toBe('DE');
  put(countriesMmdb({ '203.0.113.0/24': { country: { iso_code: 'PL' } } }));
  await waitFor(() => expect(geo.find('203.0.113.7').country).toBe('PL'));
  put(countriesMmdb().subarray(0, 200));
  await waitFor(() => expect(lines.join()).toContain('the old one stays'));
  expect(geo.find('203.0.113.7').country).toBe('PL');
  put(countriesMmdb());
  await waitFor(() => expect(geo.find('203.0.113.7').country).toBe('DE'));
});

it('a file that is none keeps the gateway from starting, with the reason', async () => {
  const folder = makeFolder();
  const file = join(folder, 'wrong.mmdb');
  writeFileSync(file, 'not a database');
  for (const [named, why] of [
    [file, 'no whole database in MaxMind’s format'],
    [join(folder, 'missing.mmdb'), 'can’t be read'],
  ] as const) {
    const run = await runCli(['serve', '--data', folder, '--geo', named]);
    expect(run).toMatchObject({
      ...{ status: 1, stderr: expect.stringContaining(why) },
    });
  }
});

it('doorlist geo check says what there is, and where an address is', async () => {
  const files = ['--geo', COUNTRY_FILE, '--geo', ASN_FILE];
  const told = await runCli(['geo', 'check', ...files, '203.0.113.7']);
  expect(told.stdout.split('\n')).toEqual([
    `${COUNTRY_FILE}: Doorlist-Test-Country of 2026-11-20, countries`,
    `${ASN_FILE}: Doorlist-Test-ASN of 2026-11-20, providers`,
    '203.0.113.7: DE AS64500 Example Net',
    '',
  ]);
  const json = await runCli(['geo', 'check', ...files, '--json', '192.0.2.1']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    databases: [{ kinds: ['country'] }, { kinds: ['asn'] }],
    ...{ address: '192.0.2.1', place: {} },
  });
  expect(await runCli(['geo', 'check'])).toMatchObject({
    ...{ status: 1, stderr: expect.stringContaining('--geo <file>') },
  });
});

it('DOORLIST_GEO names files as PATH names folders', async () => {
  const env = { DOORLIST_GEO: [COUNTRY_FILE, ASN_FILE].join(delimiter) };
  const run = await runCli(['geo', 'check', '203.0.113.7'], { env });
  expect(run.stdout).toContain('DE AS64500 Example Net');
  const missing = { DOORLIST_GEO: '/nowhere.mmdb' };
  const serve = ['serve', '--data', makeFolder()];
  expect(await runCli(serve, { env: missing })).toMatchObject({
    ...{ status: 1, stderr: expect.stringContaining('/nowhere.mmdb') },
  });
});
