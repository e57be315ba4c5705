import { NativePromise } from '../../dom/builtins';
import type { Answer } from '../../protocol/answer';
import { shardPath } from '../verdict';
import { updateRecord } from './update-record';
import { readShard } from './read-shard';
import { request } from './request';
import { contradicts, applyShard } from './apply-shard';

// Lists carry CORS `*`, which browsers refuse together with cookies.
const fetchShard = async (path: string, query = '') => {
  const list = await request(`list/${path}${query}`, { credentials: 'omit' });
  return readShard(new DataView(await list.arrayBuffer()), path);
};

/**
 * Reads the shards that this browser's tags fall in into the record. Returns
 * whether all of them could be read.
 */
export const readList = async (answer: Answer): Promise<boolean> => {
  // Not a `Set`: an old polyfill's forgets what it is made from.
  const paths = answer.tags
    .map((tag) => shardPath(answer, tag))
    .filter((path, index, all) => all.indexOf(path) === index);
  const shards = await NativePromise.all(
    paths.map(async (path) => {
      let shard = await fetchShard(path);
      if (shard && contradicts(answer, shard)) {
        shard = await fetchShard(path, `?v=${answer.version}`);
      }
      if (shard) updateRecord((cached) => applyShard(cached, path, shard));
      return shard;
    }),
  );
  return shards.every(Boolean);
};
