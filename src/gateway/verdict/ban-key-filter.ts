import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { listActiveKeys } from '../store/ban-keys';
import { toNetwork, WHOLE, type Network } from '../keys/address';
import { toMatchedKeys } from '../keys/canonical-key';
import { createHashSet, fingerprint } from './hash-set';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

/**
 * What may be banned, told from memory. It may say so of a key that is not:
 * then the store is asked. It never says no of one that is.
 */
export interface BanKeyFilter {
  /**
   * Whether every key up to an id is known. A few that are missing are read
   * first; while there are many, as at the start, the answer is no.
   */
  catchUpTo(newest: number): Promise<boolean>;
  mayHoldKey(key: Key): boolean;
  /** The same of an address and every network around it. */
  mayHoldAddress(address: Network): boolean;
  /** The store said that it isn't so. */
  reportFalseAlarm(): void;
  stop(): Promise<void>;
}

/** Keys read at once: whoever asks meanwhile waits. */
const BLOCK = 200;
/** A visit waits for no more than these. */
const FEW = 1000;
/** False alarms after which it is made anew; and of each hundred keys one. */
const MOST_FALSE_ALARMS = 1000;

const createBook = () => {
  const fingerprints = createHashSet();
  const lengths = { ipv4: new Set<number>(), ipv6: new Set<number>() };
  const noteLength = (network: string) => {
    const family = network.includes(':') ? 'ipv6' : 'ipv4';
    const slash = network.indexOf('/');
    const length = slash < 0 ? WHOLE[family] : Number(network.slice(slash + 1));
    lengths[family].add(length);
  };
  return {
    /** All keys up to this id are in it. */
    through: 0,
    size: 0,
    fingerprints,
    /** Only networks as long as one of these can be banned. */
    lengths,
    add(key: Key): void {
      // Only ranges need to be taken apart.
      const keys =
        key.kind === 'ip' && key.value.includes('-')
          ? toMatchedKeys(key)
          : [key];
      for (const { kind, value } of keys) {
        fingerprints.add(fingerprint(kind, value));
        if (kind === 'ip') noteLength(value);
      }
      this.size += 1;
    },
  };
};

/**
 * Follows the ids of keys, which are committed in their order: a key is never
 * taken out, so that none can be missed. Those lifted meanwhile are false
 * alarms, until there are so many that it is worth reading all keys again.
 */
export const createBanKeyFilter = (db: Db): BanKeyFilter => {
  let book = createBook();
  let falseAlarms = 0;
  let stopped = false;
  let reading: Promise<void> | undefined;
  let renewing: Promise<void> | undefined;

  const readUpTo = async (into: typeof book, newest: number) => {
    while (into.through < newest && !stopped) {
      const { keys, last, more } = await listActiveKeys(
        db,
        into.through,
        BLOCK,
      );
      for (const key of keys) into.add(key);
      // Without more these were all, and the newest was there already.
      into.through = more ? (last ?? newest) : Math.max(last ?? 0, newest);
      if (more) await yieldToEventLoop();
    }
  };

  const renew = () => {
    falseAlarms = 0;
    const next = createBook();
    renewing = readUpTo(next, book.through)
      .then(() => {
        if (!stopped) book = next;
      })
      // The next false alarms bring it about again.
      .catch(() => {})
      .finally(() => {
        renewing = undefined;
      });
  };

  return {
    async catchUpTo(newest) {
      while (book.through < newest) {
        if (stopped) return false;
        const far = newest - book.through > FEW;
        reading ??= readUpTo(book, newest).finally(() => {
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
    mayHoldKey: ({ kind, value }) =>
      book.fingerprints.has(fingerprint(kind, value)),
    mayHoldAddress(address) {
      for (const length of book.lengths[address.family]) {
        const { text } = toNetwork(address, length);
        if (book.fingerprints.has(fingerprint('ip', text))) return true;
      }
      return false;
    },
    reportFalseAlarm() {
      falseAlarms += 1;
      const most = MOST_FALSE_ALARMS + book.size / 100;
      if (falseAlarms > most && !renewing && !stopped) renew();
    },
    async stop() {
      stopped = true;
      await Promise.all([reading?.catch(() => {}), renewing]);
    },
  };
};
