import { createHash, createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/protocol/answer';
import { openGateway, START } from '../support/harness';
import { readTags } from '../support/read-list';
import { readStream } from '../support/read-stream';
import { keyId } from '../../../src/gateway/keys/key';

const BANS = 1000;
const HASHES = ['md5', 'sha1', 'sha256', 'sha512', 'sha3-256', 'blake2b512'];
const GUESSED_KEYS = ['', 'default', String(START / 1000), 'doorlist'];

interface Banned {
  kind: 'ip' | 'email' | 'phone' | 'visitor';
  value: string;
  typed: string;
}

const banned = Array.from({ length: BANS }, (_, index): Banned => {
  const high = Math.floor(index / 200);
  const low = index % 200;
  const rows: Banned[] = [
    {
      kind: 'ip',
      value: `198.51.${high}.${low}`,
      typed: ` 198.51.${high}.${low}`,
    },
    {
      kind: 'ip',
      value: `2001:db8:${low.toString(16)}::/64`,
      typed: `2001:DB8:${low.toString(16)}:0::7/64`,
    },
    {
      kind: 'email',
      value: `troll${index}@example.com`,
      typed: `Troll${index}@Example.com`,
    },
    {
      kind: 'phone',
      value: `4930${1000000 + index}`,
      typed: `+49 30 ${1000000 + index}`,
    },
    { kind: 'visitor', value: `visitor-${index}`, typed: `visitor-${index}` },
  ];
  return rows[index % rows.length] as Banned;
});

/** Every way a stranger might have written a value before hashing it. */
const spellings = ({ kind, value, typed }: Banned): string[] => {
  const base = value.split('/')[0] ?? '';
  return [...new Set([value, typed, base])].flatMap((text) => [
    text,
    `${kind}${text}`,
    `${kind}\0${text}`,
    `${kind}:${text}`,
    `${kind} ${text}`,
    `default\0${kind}\0${text}`,
    `default:${text}`,
    `default${text}`,
  ]);
};

const digests = (text: string): Buffer[] => {
  const checksum = Buffer.alloc(8);
  checksum.writeUInt32BE(crc32(text), 4);
  const keys = [...GUESSED_KEYS, text];
  return [
    Buffer.from(text),
    checksum,
    ...HASHES.map((hash) => createHash(hash).update(text).digest()),
    ...keys.map((key) => createHmac('sha256', key).update(text).digest()),
  ];
};

/** The bytes of an address itself, padded to the length of a tag. */
const rawBytes = ({ kind, value }: Banned): Buffer[] => {
  if (kind !== 'ip' || value.includes(':')) return [];
  const bytes = value.split('.').map(Number);
  return [Buffer.from([0, 0, ...bytes]), Buffer.from([...bytes, 0, 0])];
};

/** The guesses whose bytes hold a tag, at any offset, either way round. */
const guessed = (tags: readonly string[]): string[] => {
  const wanted = new Set(tags.map((tag) => parseInt(tag, 16)));
  return banned.flatMap((one) =>
    [...spellings(one).flatMap(digests), ...rawBytes(one)].flatMap((bytes) => {
      for (let at = 0; at + 6 <= bytes.length; at += 1) {
        const found =
          wanted.has(bytes.readUIntBE(at, 6)) ||
          wanted.has(bytes.readUIntLE(at, 6));
        if (found) return one.value;
      }
      return [];
    }),
  );
};

describe('the published list', () => {
  it('contains nothing that can be tested without the key', async () => {
    const gateway = await openGateway();
    for (let from = 0; from < BANS; from += 100) {
      const keys = banned
        .slice(from, from + 100)
        .map(({ kind, typed }) => ({ kind, value: typed }));
      const response = await gateway.write('POST', '/v1/bans', { keys });
      expect(response.status).toBe(201);
    }
    const tags = await readTags(gateway);
    const keys = new Set(banned.map(keyId));
    expect(tags).toHaveLength(keys.size);
    expect(guessed(tags)).toEqual([]);
  });

  it('could be guessed if its tags were plain hashes', () => {
    const cases = [
      [0, 'sha256'],
      [13, 'md5'],
      [26, 'sha512'],
    ] as const;
    const tags = cases.map(([at, hash]) => {
      const { kind, value } = banned[at] as Banned;
      const digest = createHash(hash).update(`${kind}\0${value}`).digest();
      const tag = digest.subarray(at % 10, (at % 10) + 6);
      return (at % 2 ? Buffer.from(tag).reverse() : tag).toString('hex');
    });
    const values = cases.map(([at]) => banned[at]?.value);
    expect([...new Set(guessed(tags))]).toEqual(values);
  });

  it('is the same on all sites, but for bans of some and sites with their own', async () => {
    const gateway = await openGateway();
    for (const id of ['shop', 'blog', 'apart']) await gateway.site(id);
    await gateway.write('PUT', '/v1/sites/apart', { ownList: true });
    await gateway.ban({ ip: '198.51.100.1', visitor: 'troll' });
    await gateway.ban({ visitor: 'of shop' }, { sites: ['shop'] });
    await gateway.sweep();
    gateway.pass(300_000);
    const [one, shop, blog, apart] = [
      await readTags(gateway, 'default'),
      await readTags(gateway, 'shop'),
      await readTags(gateway, 'blog'),
      await readTags(gateway, 'apart'),
    ];
    expect(one).toHaveLength(2);
    expect(blog).toEqual(one);
    expect(shop.filter((tag) => one.includes(tag))).toEqual(one);
    expect(shop).toHaveLength(3);
    expect(apart).toHaveLength(2);
    expect(apart.filter((tag) => shop.includes(tag))).toEqual([]);
  });

  it('of a site with its own has another epoch, and is the only one there', async () => {
    const gateway = await openGateway();
    for (const id of ['shop', 'blog']) await gateway.site(id);
    await gateway.write('PUT', '/v1/sites/shop', { ownList: true });
    await gateway.sweep();
    gateway.pass(300_000);
    await gateway.ban({ visitor: 'troll' });
    const epochOf = async (site: string) =>
      (await gateway.visit({}, { site })).epoch;
    const [shared, own] = [await epochOf('blog'), await epochOf('shop')];
    expect(own).not.toBe(shared);
    const statusOf = async (site: string, epoch: number) =>
      (await gateway.ask(`/v1/sites/${site}/list/${epoch}/0/0`)).status;
    expect(await statusOf('shop', own)).toBe(200);
    expect(await statusOf('blog', shared)).toBe(200);
    expect(await statusOf('shop', shared)).toBe(404);
    expect(await statusOf('blog', own)).toBe(404);
  });
});

describe('an email that a visitor only claims', () => {
  const claims = { email: 'Troll@Example.com', phone: '+49 30 1234567' };

  it('gets no tag at the start, later, or on the stream', async () => {
    const gateway = await openGateway();
    const plain = await gateway.chat();
    const claimed = await gateway.chat({ claims });
    expect(claimed.tags).toHaveLength(plain.tags.length);
    const later = await gateway.visit({ visitor: claimed.visitor });
    expect(later.tags).toEqual(claimed.tags);
    const stream = readStream(await gateway.ask(claimed.stream));
    const first = (await stream.next())?.data as Answer;
    expect(first.tags).toEqual(claimed.tags);

    // And none of those tags is one of the claims.
    await gateway.ban({ email: claims.email, phone: claims.phone });
    const listed = await readTags(gateway);
    expect(listed).toHaveLength(2);
    expect(claimed.tags.filter((tag) => listed.includes(tag))).toEqual([]);
    const refused = (await stream.next())?.data as Answer;
    expect(refused).toMatchObject({ verdict: 'refused', hits: [] });
    expect(refused.tags).toEqual(claimed.tags);
    await stream.close();
  });

  it('if banned, refuses the start of a chat, but no visit', async () => {
    const gateway = await openGateway();
    await gateway.ban({ email: 'troll@example.com' });
    const refused = await gateway.startSession({ claims });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'refused', hits: [] });
    expect(await gateway.visit()).toMatchObject({ verdict: 'admitted' });
  });
});
