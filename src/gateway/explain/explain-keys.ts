import { shardOf } from '../../protocol/list';
import type { Explanation } from '../../protocol/explain';
import { keyId, type Key } from '../keys/key';
import { isoTime } from '../lib/iso-time';
import type { Secrets } from '../lib/secrets';
import { computeTag, formatTag } from '../lists/tags';
import type { Db } from '../store/db';
import type { ServedEpoch } from '../store/served-epochs';
import { findShardChange, listActiveTags, readShard } from '../store/tags';
import type { KeySet } from '../verdict/key-set';
import type { Subject } from '../verdict/subject';
import { isAnyMailbox } from './find-subject';

type ConsideredKey = Explanation['keys'][number];

interface Deps {
  db: Db;
  secrets: Secrets;
}

/** Describes a shard as it is published now. */
const describeShard = async (
  db: Db,
  epoch: ServedEpoch,
  shard: number,
  now: number,
) => {
  const { bits } = epoch;
  const { version } = await readShard(db, epoch, shard, bits);
  const at = version
    ? await findShardChange(db, epoch, { shard, bits, version })
    : null;
  return {
    shard,
    version,
    changedAt: at === null ? null : isoTime(at),
    age: at === null ? null : Math.max(0, Math.floor((now - at) / 1000)),
  };
};

/** Describes the tags that keys bring, by the id of the key. */
const describeTags = async (
  { db, secrets }: Deps,
  epoch: ServedEpoch,
  keys: readonly Key[],
  now: number,
): Promise<Map<string, NonNullable<ConsideredKey['tag']>>> => {
  const epochKey = secrets.epochKey(epoch.keyName, epoch.epoch);
  const tags = keys.map((key) => computeTag(epochKey, key));
  const active = await listActiveTags(db, epoch, tags, now);
  const listed = new Set(active.map(({ tag }) => tag));
  const shards = new Map<number, Awaited<ReturnType<typeof describeShard>>>();
  const described = new Map<string, NonNullable<ConsideredKey['tag']>>();
  for (const [index, key] of keys.entries()) {
    const tag = tags[index] ?? 0;
    const text = formatTag(tag);
    const shard = shardOf(text, epoch.bits);
    const known =
      shards.get(shard) ?? (await describeShard(db, epoch, shard, now));
    shards.set(shard, known);
    described.set(keyId(key), { tag: text, listed: listed.has(tag), ...known });
  }
  return described;
};

/**
 * Lists every key that was looked up for somebody, and what its tag does on the
 * list.
 *
 * @param looked the key set as if there were no never-ban list
 * @param decided the one that decided; of who is never banned it has no key
 */
export const explainKeys = async (
  deps: Deps,
  subject: Subject,
  { looked, decided }: { looked: KeySet; decided: KeySet },
  epoch: ServedEpoch,
  now: number,
): Promise<ConsideredKey[]> => {
  const tags = await describeTags(deps, epoch, decided.tagged, now);
  const proven = new Set(subject.proven.map(keyId));
  const claimed = new Set(subject.claimed.map(keyId));
  const all = [...looked.tagged, ...looked.untagged].filter(
    (key) => !isAnyMailbox(key),
  );
  return [...new Map(all.map((key) => [keyId(key), key])).values()].map(
    ({ kind, value }): ConsideredKey => {
      const id = keyId({ kind, value });
      const tag = tags.get(id);
      const said = claimed.has(id) ? 'claimed' : 'derived';
      const known = proven.has(id) ? 'proven' : said;
      return { kind, value, known, ...(tag && { tag }) };
    },
  );
};
