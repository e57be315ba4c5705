import { expect } from 'vitest';
import { applyAnswer } from '../../../src/gate/client/apply-answer';
import { applyShard } from '../../../src/gate/client/apply-shard';
import {
  computeVerdict,
  shardPath,
  type CachedVerdict,
  type ShardVerdict,
} from '../../../src/gate/verdict';
import type { Key } from '../../../src/gateway/keys/key';
import type { Secrets } from '../../../src/gateway/lib/secrets';
import { computeTag } from '../../../src/gateway/lists/tags';
import type { Db } from '../../../src/gateway/store/db';
import {
  findSiteWithEpochs,
  pickEpochInUse,
  type ServedEpoch,
} from '../../../src/gateway/store/served-epochs';
import { readShard } from '../../../src/gateway/store/tags';
import { decide } from '../../../src/gateway/verdict/decide';
import { computeKeySet } from '../../../src/gateway/verdict/key-set';
import { shardOf } from '../../../src/protocol/list';

interface Setting {
  db: Db;
  secrets: Secrets;
  now: () => number;
}

/** The keys that are banned on each site, by the plain tables of bans. */
const findBanned = async (db: Db): Promise<(site: string) => Key[]> => {
  const bans = await db.selectFrom('bans').selectAll().execute();
  const keys = await db.selectFrom('ban_keys').selectAll().execute();
  const named = await db.selectFrom('ban_sites').selectAll().execute();
  const active = bans.filter(
    ({ ended_at, effect }) => ended_at === null && effect !== 'watch',
  );
  return (site) =>
    active.flatMap(({ id }) => {
      const sites = named.filter(({ ban }) => ban === id);
      const isHere = !sites.length || sites.some((one) => one.site === site);
      return keys.filter(
        ({ ban, lifted_at }) => isHere && ban === id && lifted_at === null,
      );
    });
};

/** Browsers of a site that are known by one key, with what they remember. */
interface Browser {
  site: string;
  key: Key;
  /** Of one that asked long ago, and has read lists since. */
  old: CachedVerdict;
  /** Of one that has just asked. */
  fresh: CachedVerdict;
}

/**
 * What browsers with new and old records see of sites' lists. `check` holds all
 * of it against the tables of bans; it is for each moment that anybody may see.
 */
export const createListReaders = ({ db, secrets, now }: Setting) => {
  const browsers = new Map<string, Browser>();
  const newest = new Map<string, [epoch: number, version: number]>();

  const readAll = async (served: ServedEpoch, bits: number) => {
    const shards: ShardVerdict[] = [];
    for (let shard = 0; shard < 2 ** bits; shard += 1) {
      shards.push(await readShard(db, served, shard, bits));
    }
    return shards;
  };

  const visit = async ({ site, key }: Browser) => {
    const subject = { proven: [key], claimed: [], isVouchedFor: false };
    const keySet = computeKeySet(
      { site, ...subject, address: undefined, addressTrusted: true },
      null,
    );
    return (await decide({ db, secrets }, keySet, now())).answer;
  };

  const expectLists = async (
    site: string,
    served: readonly ServedEpoch[],
    banned: readonly Key[],
  ) => {
    const lists = new Map<string, ShardVerdict[]>();
    for (const one of served.filter(({ isFilled }) => isFilled)) {
      const { epoch, keyName, bits, oldBits } = one;
      const epochKey = secrets.epochKey(keyName, epoch);
      const expected = new Set(banned.map((key) => computeTag(epochKey, key)));
      for (const cut of new Set([bits, ...oldBits])) {
        const shards = await readAll(one, cut);
        const tags = shards.flatMap((shard) => shard.tags);
        expect({
          site,
          epoch,
          cut,
          tags: tags.toSorted((a, b) => a - b),
        }).toEqual({
          ...{ site, epoch, cut },
          tags: [...expected].toSorted((a, b) => a - b),
        });
        // Nothing is news to who has just asked.
        const versions = shards.map(({ version }) => version);
        expect(Math.max(...versions)).toBeLessThanOrEqual(one.version);
        lists.set(`${epoch}/${cut}`, shards);
      }
    }
    return lists;
  };

  /**
   * Has a browser read its part of the list, where that is served, and returns
   * what it remembers then.
   */
  const readList = (
    cached: CachedVerdict,
    lists: ReadonlyMap<string, ShardVerdict[]>,
  ): CachedVerdict | undefined => {
    const { answer } = cached;
    const [tag] = answer?.tags ?? [];
    if (!answer || tag === undefined) return undefined;
    const shards = lists.get(`${answer.epoch}/${answer.bits}`);
    const shard = shards?.[shardOf(tag, answer.bits)];
    return shard && applyShard(cached, shardPath(answer, tag), shard);
  };

  const expectVerdicts = async (
    browser: Browser,
    lists: ReadonlyMap<string, ShardVerdict[]>,
    isBanned: boolean,
  ) => {
    const verdict = isBanned ? 'refused' : 'admitted';
    const of = (cached: CachedVerdict) =>
      computeVerdict(cached, now(), Infinity);
    const answer = await visit(browser);
    expect(answer.verdict).toBe(verdict);
    for (const age of ['old', 'fresh'] as const) {
      const read = readList(browser[age], lists);
      if (read) expect(of(read)).toBe(verdict);
      const asked = applyAnswer(read ?? browser[age], answer, now());
      expect(of(asked)).toBe(verdict);
      // Copies of shards from before undo nothing of it.
      const shards = { ...browser[age].shards, ...asked.shards };
      expect(of({ ...asked, shards })).toBe(verdict);
      browser[age] = age === 'old' && read ? read : asked;
    }
  };

  return {
    /**
     * @param begun a site that is being added, whose lists are not filled yet
     */
    check: async (keys: readonly Key[], begun?: string): Promise<void> => {
      const bannedOn = await findBanned(db);
      const sites = await db.selectFrom('sites').select('id').execute();
      // A new site of the name does not know what was lifted with the old one; but
      // whoever is refused asks, and does not read the list alone.
      for (const [name, { site, old, fresh }] of browsers) {
        if (sites.some(({ id }) => id === site)) continue;
        const isRefused = [old, fresh].some(
          (cached) => computeVerdict(cached, now(), Infinity) === 'refused',
        );
        if (isRefused) browsers.delete(name);
      }
      for (const { id: site } of sites) {
        if (site === begun) continue;
        const found = await findSiteWithEpochs(db, site, now());
        const epochs = found?.epochs ?? [];
        const inUse = pickEpochInUse(epochs, now());
        expect(inUse.isFilled).toBe(true);
        const before = newest.get(site) ?? [0, 0];
        expect(
          inUse.epoch - before[0] || inUse.version - before[1],
        ).toBeGreaterThanOrEqual(0);
        newest.set(site, [inUse.epoch, inUse.version]);

        const banned = bannedOn(site);
        const lists = await expectLists(site, epochs, banned);
        for (const key of keys) {
          const name = `${site} ${key.value}`;
          const cached = { answeredAt: 0, ends: NaN, shards: {} };
          const browser = browsers.get(name) ?? {
            ...{ site, key },
            ...{ old: cached, fresh: cached },
          };
          browsers.set(name, browser);
          const isBanned = banned.some(({ value }) => value === key.value);
          await expectVerdicts(browser, lists, isBanned);
        }
      }
    },
  };
};
