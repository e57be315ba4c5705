import type { Logger } from 'pino';
import { LRUCache } from 'lru-cache';
import type { Db } from '../store/db';
import { updateTokenUsed } from '../store/withdraw-tokens';

/** Milliseconds within which further uses of a token are not written. */
const PRECISION = 60_000;
/** Milliseconds until uses are written. */
const DELAY = 250;
/** More tokens than are in use within a minute. */
const MAX_TOKENS = 10_000;

/** Writes when tokens are used, so that unused ones can be told. */
export interface TokenUses {
  /**
   * Notes that a token was used. Costs the request nothing.
   *
   * @param token null where there was none
   */
  add(token: number | null, at: number): void;
  /** Writes what is not written yet. */
  stop(): Promise<void>;
}

/** Creates the recorder of one gateway process. */
export const createTokenUses = (db: Db, log: Logger): TokenUses => {
  const written = new LRUCache<number, number>({ max: MAX_TOKENS });
  const pending = new Map<number, number>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const uses = [...pending];
    pending.clear();
    for (const [token, at] of uses) await updateTokenUsed(db, token, at);
  };
  const writeNow = () => {
    writing = writing.then(write).catch((error: unknown) => {
      log.error({ err: error }, 'uses of tokens not written');
    });
    return writing;
  };

  return {
    add(token, at) {
      if (token === null) return;
      const last = written.get(token);
      if (last !== undefined && at - last < PRECISION) return;
      written.set(token, at);
      pending.set(token, at);
      timer ??= setTimeout(() => void writeNow(), DELAY).unref();
    },
    async stop() {
      clearTimeout(timer);
      await writeNow();
    },
  };
};
