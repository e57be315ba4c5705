import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { encodeList } from '../protocol/encode-list';
import { MAX_BITS } from '../protocol/list';
import { currentEpoch, findEpoch } from './store/epochs';
import type { EpochRow, Schema } from './store/schema';
import { findSite } from './store/sites';
import { readShard } from './store/tags';

export interface ServedList {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  maxAge: number;
}

interface ShardAddress {
  epoch: number;
  bits: number;
  shard: number;
}

/** Shards kept in memory; they are 1.5 KB at most, so a few megabytes. */
const MOST_KEPT = 4096;

/**
 * Reads shards of lists, and keeps the bytes of those asked for often. A kept
 * one is used while the site's version is the one it was read at.
 */
export const createListCache = (db: Kysely<Schema>, now: () => number) => {
  const kept = new Map<string, ServedList & { readAt: number }>();

  const read = async (
    site: string,
    row: EpochRow,
    bits: number,
    shard: number,
  ): Promise<ServedList | undefined> => {
    const found = await findSite(db, site);
    if (!found) return undefined;
    const name = `${site} ${row.epoch} ${bits} ${shard}`;
    const known = kept.get(name);
    if (known?.readAt === found.version && known.maxAge === found.max_age) {
      return known;
    }
    const source = await readShard(db, row, shard, bits);
    const list = seal({
      epoch: row.epoch,
      bits,
      shard,
      maxAge: found.max_age,
      ...source,
    });
    kept.delete(name);
    kept.set(name, { ...list, readAt: found.version });
    if (kept.size > MOST_KEPT) {
      const [oldest] = kept.keys();
      kept.delete(oldest as string);
    }
    return list;
  };

  return {
    /** The header alone where the list is cut; else the whole list. */
    async head(site: string): Promise<ServedList | undefined> {
      const found = await findSite(db, site);
      if (!found) return undefined;
      const row = await currentEpoch(db, site, now());
      if (row.filled_to !== null) return undefined;
      if (row.bits === 0) return read(site, row, 0, 0);
      return seal({
        epoch: row.epoch,
        bits: row.bits,
        shard: 0,
        version: found.version,
        maxAge: found.max_age,
        tags: [],
      });
    },
    /** One shard; nothing if it is not, or no longer, served. */
    async shard(
      site: string,
      { epoch, bits, shard }: ShardAddress,
    ): Promise<ServedList | undefined> {
      const row = await findEpoch(db, { site, epoch });
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
  return { body, etag: `"${hash.slice(0, 22)}"`, maxAge: source.maxAge };
};
