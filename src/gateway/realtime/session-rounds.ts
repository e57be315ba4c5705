import type { Logger } from 'pino';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';

/** The share of the time that goes into describing chats, once there is much to do. */
const SHARE = 1 / 5;
/** Milliseconds of it that are spent at once, at most. */
const MOST_AT_ONCE = 2000;
/** Milliseconds that what waits is let gather, at least. */
const GATHER = 250;

/** Sends chats as they change: when that gets too much, some later and once. */
export interface SessionRounds {
  /** Sends a chat now, or, while there is too much to do, with the next round. */
  changed(code: string): Promise<void>;
  /** Looks with the next round which chats some bans concern, and sends them. */
  bansChanged(ids: readonly number[]): void;
  /** Drops what waits; resolves once nothing is sent any more. */
  stop(): Promise<void>;
}

interface Deps {
  /** Describes and sends a chat. */
  send: (code: string) => Promise<void>;
  /** Lists the codes of the chats that some bans concern. */
  listConcerned: (bans: readonly number[]) => Promise<string[]>;
  log: Logger;
}

/** Counts the time that may be spent. */
const createAllowance = () => {
  let left = MOST_AT_ONCE;
  let countedAt = performance.now();
  const count = () => {
    const now = performance.now();
    left = Math.min(MOST_AT_ONCE, left + (now - countedAt) * SHARE);
    countedAt = now;
    return left;
  };
  return {
    left: count,
    /** Does some work, and takes its time off. */
    async spend<Result>(work: () => Promise<Result>): Promise<Result> {
      const began = performance.now();
      try {
        return await work();
      } finally {
        count();
        left -= performance.now() - began;
      }
    },
  };
};

/**
 * Creates the rounds. To describe a chat takes a few queries, and each block of
 * one of a hundred who write from one address changes what is known of the
 * others: without an end to it, agents’ lists would take all of the time.
 */
export const createSessionRounds = ({
  send,
  listConcerned,
  log,
}: Deps): SessionRounds => {
  const allowance = createAllowance();
  const codes = new Set<string>();
  const bans = new Set<number>();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;
  let isStopped = false;

  const findConcerned = async () => {
    if (!bans.size) return;
    const changed = [...bans];
    const found = await allowance.spend(() => listConcerned(changed));
    changed.forEach((ban) => bans.delete(ban));
    found.forEach((code) => codes.add(code));
  };

  /** One that can't be described keeps no other one waiting. */
  const orSay = (code: string) => (error: unknown) => {
    if (isStopped || error instanceof DatabaseUnavailable) throw error;
    log.error({ err: error, code }, 'chat not sent');
  };

  const runRound = async () => {
    await findConcerned();
    for (const code of [...codes]) {
      if (isStopped || allowance.left() <= 0) return;
      await allowance.spend(() => send(code)).catch(orSay(code));
      codes.delete(code);
      await yieldToEventLoop();
    }
  };

  const plan = () => {
    if (isStopped || timer || round) return;
    const rest = Math.max(GATHER, -allowance.left() / SHARE);
    timer = setTimeout(() => {
      timer = undefined;
      round = runRound()
        .catch((error: unknown) => {
          // What waits is sent once the database is back.
          if (isStopped || error instanceof DatabaseUnavailable) return;
          bans.clear();
          log.error({ err: error }, 'chats of changed bans not found');
        })
        .finally(() => {
          round = undefined;
          if (codes.size || bans.size) plan();
        });
    }, rest);
    timer.unref();
  };

  return {
    async changed(code) {
      const isFree = !codes.size && allowance.left() > 0;
      if (isFree) return allowance.spend(() => send(code));
      codes.add(code);
      plan();
    },
    bansChanged(ids) {
      ids.forEach((id) => bans.add(id));
      plan();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
};
