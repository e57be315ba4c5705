import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { encodeList } from '../../protocol/encode-list';
import { MAX_BITS } from '../../protocol/list';
import { pickEpochInUse } from '../store/epochs';
import type { SiteNow } from '../store/read-site';
import type { EpochRow, SiteRow } from '../store/schema/schema';
import { readShard } from '../store/tags';
import type { Db } from '../store/db';

export interface ServedList {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  maxAge: number;
  /** All that it is sent with: made once, for it is sent often. */
  headers: {
    'cache-control': string;
    [name: string]: string;
  };
}

interface ShardAddress {
  epoch: number;
  bits: number;
  shard: number;
}

/** Shards kept in memory; they are 1.5 KB at most, so a few megabytes. */
const MAX_SHARDS = 4096;

/**
 * Reads shards of lists, and keeps the bytes of those asked for lately. A cached
 * one is used while the site's version is the one it was read at.
 */
export const createListCache = (db: Db, now: () => number) => {
  const shards = new LRUCache<string, ServedList & { readAt: number }>({
    max: MAX_SHARDS,
  });

  const read = async (
    { id, version, max_age: maxAge }: SiteRow,
    row: EpochRow,
    bits: number,
    shard: number,
  ): Promise<ServedList> => {
    const name = `${id} ${row.epoch} ${bits} ${shard}`;
    const cached = shards.get(name);
    if (cached?.readAt === version && cached.maxAge === maxAge) return cached;
    const source = await readShard(db, row, shard, bits);
    const list = seal({
      epoch: row.epoch,
      bits,
      shard,
      maxAge,
      ...source,
    });
    shards.set(name, { ...list, readAt: version });
    return list;
  };

  return {
    /** Returns the header alone where the list is cut; else the whole list. */
    async head({ site, epochs }: SiteNow): Promise<ServedList | undefined> {
      const row = pickEpochInUse(epochs, now());
      if (row.filled_to !== null) return undefined;
      if (row.bits === 0) return read(site, row, 0, 0);
      return seal({
        epoch: row.epoch,
        bits: row.bits,
        shard: 0,
        version: site.version,
        maxAge: site.max_age,
        tags: [],
      });
    },
    /** Returns one shard, if it is served now. */
    async shard(
      { site, epochs }: SiteNow,
      { epoch, bits, shard }: ShardAddress,
    ): Promise<ServedList | undefined> {
      const row = epochs.find((served) => served.epoch === epoch);
      // Half of a list would be kept here, and by every cache on the way.
      if (!row || row.filled_to !== null) return undefined;
      if (bits > MAX_BITS || shard >= 2 ** bits) return undefined;
      const served =
        bits === row.bits ||
        (bits === row.old_bits && (row.old_bits_until ?? 0) > now());
      return served ? read(site, row, bits, shard) : undefined;
    },
  };
};

export type ListCache = ReturnType<typeof createListCache>;

const seal = (source: Parameters<typeof encodeList>[0]): ServedList => {
  const body = encodeList(source);
  const hash = createHash('sha256').update(body).digest('base64url');
  const etag = `"${hash.slice(0, 22)}"`;
  const { maxAge } = source;
  const headers = {
    'x-content-type-options': 'nosniff',
    // For pages of any origin, without credentials.
    'access-control-allow-origin': '*',
    etag,
    'cache-control': `public, max-age=${maxAge}, stale-while-revalidate=${maxAge}`,
    'content-type': 'application/octet-stream',
    'content-length': String(body.byteLength),
  };
  return { body, etag, maxAge, headers };
};
