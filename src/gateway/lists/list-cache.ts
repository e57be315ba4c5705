import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { encodeList } from '../../protocol/encode-list';
import { MAX_BITS } from '../../protocol/list';
import type { SiteNow } from '../store/read-site';
import type { SiteRow } from '../store/schema/schema';
import { pickEpochInUse, type ServedEpoch } from '../store/served-epochs';
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
 * Reads shards of lists, and keeps the bytes of those asked for lately, once for
 * all sites that share them. A cached one is used while the version is the one
 * it was read at.
 */
export const createListCache = (db: Db, now: () => number) => {
  const shards = new LRUCache<string, ServedList & { readAt: number }>({
    max: MAX_SHARDS,
  });

  const read = async (
    { max_age: maxAge, observe, observe_version }: SiteRow,
    served: ServedEpoch,
    bits: number,
    shard: number,
  ): Promise<ServedList> => {
    const { epoch, lists, version } = served;
    const name = `${lists.join()} ${epoch} ${bits} ${shard} ${maxAge} ${observe} ${observe_version}`;
    const cached = shards.get(name);
    if (cached?.readAt === version) return cached;
    const source = await readShard(db, served, shard, bits);
    // Of another version, or pages would keep to what they were answered before.
    const since = Math.max(source.version, observe_version);
    const list = seal({
      epoch,
      bits,
      shard,
      maxAge,
      version: since,
      // Nobody is refused: the tags stay for the time after that.
      tags: observe ? [] : source.tags,
    });
    shards.set(name, { ...list, readAt: version });
    return list;
  };

  return {
    /** Returns the header alone where the list is cut; else the whole list. */
    async head({ site, epochs }: SiteNow): Promise<ServedList | undefined> {
      const served = pickEpochInUse(epochs, now());
      const { epoch, version, bits, isFilled } = served;
      const { max_age: maxAge } = site;
      if (!isFilled) return undefined;
      if (bits === 0) return read(site, served, 0, 0);
      return seal({ epoch, bits, shard: 0, version, maxAge, tags: [] });
    },
    /** Returns one shard, if it is served now. */
    async shard(
      { site, epochs }: SiteNow,
      { epoch, bits, shard }: ShardAddress,
    ): Promise<ServedList | undefined> {
      const served = epochs.find((one) => one.epoch === epoch);
      // Half of a list would be kept here, and by every cache on the way.
      if (!served?.isFilled) return undefined;
      if (bits > MAX_BITS || shard >= 2 ** bits) return undefined;
      const isServed = bits === served.bits || served.oldBits.includes(bits);
      return isServed ? read(site, served, bits, shard) : undefined;
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
