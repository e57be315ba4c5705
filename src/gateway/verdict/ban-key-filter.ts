import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { listActiveKeys } from '../store/ban-keys';
import { toNetwork, WHOLE, type Network } from '../keys/address';
import { toMatchedKeys } from '../keys/canonical-key';
import { createHashSet, fingerprint } from './hash-set';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

/**
 * A set of banned keys in memory, with false positives as a Bloom filter has
 * them: a key that it holds may still not be banned, which the store then says.
 * A banned key that it was given, it always holds.
 */
export interface BanKeyFilter {
  /**
   * Reads the keys up to an id.
   *
   * @returns true once it has them all; false at once while more than a
   * thousand are missing, as after a start: they are read meanwhile
   */
  catchUpTo(newest: number): Promise<boolean>;
  /** Reads them before anybody asks for them, once anybody has. */
  keepUpTo(newest: number): Promise<void>;
  /** Returns false if a key, which is no address, is surely not banned. */
  mayHoldKey(key: Key): boolean;
  /** Returns false if surely no network around an address is banned. */
  mayHoldAddress(address: Network): boolean;
  /** Counts a false positive; after too many, all keys are read anew. */
  reportFalseAlarm(): void;
  stop(): Promise<void>;
}

/** Keys read by one query, during which visits wait. */
const PAGE_SIZE = 200;
/** The most keys whose reading a visit waits for. */
const MOST_AWAITED = 1000;
/** False alarms, beside one for each hundred keys, after which all is reread. */
const MOST_FALSE_ALARMS = 1000;

const createContents = () => {
  const fingerprints = createHashSet();
  const lengths = { ipv4: new Set<number>(), ipv6: new Set<number>() };
  const addLength = (network: string) => {
    const family = network.includes(':') ? 'ipv6' : 'ipv4';
    const slash = network.indexOf('/');
    const length = slash < 0 ? WHOLE[family] : Number(network.slice(slash + 1));
    lengths[family].add(length);
  };
  return {
    /** The id up to which all keys are added. */
    through: 0,
    size: 0,
    fingerprints,
    /** The prefix lengths of all banned networks: no others need be tried. */
    lengths,
    add(key: Key): void {
      // Only ranges need to be taken apart.
      const keys =
        key.kind === 'ip' && key.value.includes('-')
          ? toMatchedKeys(key)
          : [key];
      for (const { kind, value } of keys) {
        fingerprints.add(fingerprint(kind, value));
        if (kind === 'ip') addLength(value);
      }
      this.size += 1;
    },
  };
};

/**
 * Creates an empty filter, which reads keys in the order of their ids: they are
 * committed in that order, so that none is missed. A key is never taken out:
 * one that is lifted brings false alarms, until there are so many that reading
 * all keys anew pays.
 */
export const createBanKeyFilter = (db: Db): BanKeyFilter => {
  let contents = createContents();
  let falseAlarms = 0;
  let stopped = false;
  let isUsed = false;
  let reading: Promise<void> | undefined;
  let renewing: Promise<void> | undefined;

  const readUpTo = async (into: typeof contents, newest: number) => {
    while (into.through < newest && !stopped) {
      const { keys, last, more } = await listActiveKeys(
        db,
        into.through,
        PAGE_SIZE,
      );
      for (const key of keys) into.add(key);
      // Without more these were all, and the newest was there already.
      into.through = more ? (last ?? newest) : Math.max(last ?? 0, newest);
      if (more) await yieldToEventLoop();
    }
  };

  const renew = () => {
    falseAlarms = 0;
    const next = createContents();
    renewing = readUpTo(next, contents.through)
      .then(() => {
        if (!stopped) contents = next;
      })
      // The next false alarms bring it about again.
      .catch(() => {})
      .finally(() => {
        renewing = undefined;
      });
  };

  return {
    async catchUpTo(newest) {
      isUsed = true;
      while (contents.through < newest) {
        if (stopped) return false;
        const far = newest - contents.through > MOST_AWAITED;
        reading ??= readUpTo(contents, newest).finally(() => {
          reading = undefined;
        });
        if (!far) {
          await reading;
          continue;
        }
        // Whoever asks next goes on with it.
        reading.catch(() => {});
        return false;
      }
      return true;
    },
    async keepUpTo(newest) {
      if (isUsed) await this.catchUpTo(newest);
    },
    mayHoldKey: ({ kind, value }) =>
      contents.fingerprints.has(fingerprint(kind, value)),
    mayHoldAddress(address) {
      for (const length of contents.lengths[address.family]) {
        const { text } = toNetwork(address, length);
        if (contents.fingerprints.has(fingerprint('ip', text))) return true;
      }
      return false;
    },
    reportFalseAlarm() {
      falseAlarms += 1;
      const most = MOST_FALSE_ALARMS + contents.size / 100;
      if (falseAlarms > most && !renewing && !stopped) renew();
    },
    async stop() {
      stopped = true;
      await Promise.all([reading?.catch(() => {}), renewing]);
    },
  };
};
