import pRetry from 'p-retry';
import type { z } from 'zod';
import { createJsonRowStream } from './json-row-stream';
import { classifyResponse, type ErrorWords } from './classify-response';
import { classifyFailure } from './classify-failure';
import { createRateLimiter } from './rate-limiter';
import { parseBody, readBody } from './read-body';
import type { CheckedAccount } from '../account';
import { VendorError } from '../vendor-error';

/** How often a read is tried before it fails. */
const TRIES = 4;
/** A longer wait is left to whoever asked. */
const LONGEST_WAIT = 60_000;

interface Ask {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the vendor's base path. */
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** What an answer is that holds a list. */
interface Rows<Head, Row> {
  /** How many brackets are open around a row. */
  depth: number;
  row: z.ZodType<Row>;
  /** All around the rows, which are numbers to it. */
  head: z.ZodType<Head>;
}

export interface VendorRequest {
  /**
   * Reads, and tries again while that may help.
   *
   * @throws VendorError, never `unknown_outcome`
   */
  read<T>(ask: Ask, schema: z.ZodType<T>): Promise<T>;
  /**
   * The same of a list that may be long: only what `row` makes of its rows is
   * kept while they come.
   *
   * @throws VendorError, never `unknown_outcome`
   */
  readRows<Head extends { rows: number[] }, Row>(
    ask: Ask,
    shape: Rows<Head, Row>,
  ): Promise<{ head: Head; rows: Row[] }>;
  /**
   * Changes something at the vendor. Asks once, and returns the JSON that came,
   * or `undefined` for none: the change was accepted all the same.
   *
   * @throws VendorError; `unknown_outcome` whenever it may have been done
   */
  write(ask: Ask): Promise<unknown>;
}

type Cut = (piece: string) => string;

interface RequestOptions {
  /** The vendor's name, for sentences. */
  vendor: string;
  /** Path that all others are below, such as `/api/v1`. */
  base: string;
  requestsPerMinute: number | null;
  words: ErrorWords;
}

/** Milliseconds until a failed read is worth another try; undefined: never. */
const pauseAfter = (error: Error, failures: number): number | undefined => {
  if (!(error instanceof VendorError)) return undefined;
  if (error.code !== 'retry' && error.code !== 'malformed') return undefined;
  const pause = Math.max(error.retryAfter ?? 0, 500 * 2 ** failures);
  return pause > LONGEST_WAIT ? undefined : pause;
};

/** Speaks HTTP with one account of one vendor, no faster than it allows. */
export const createRequest = (
  { token, origin, timeout, fetch, clock, ...account }: CheckedAccount,
  { vendor, base, requestsPerMinute, words }: RequestOptions,
): VendorRequest => {
  const pacer = account.pacer ?? createRateLimiter(requestsPerMinute, clock);

  /** One request with its whole answer, or what its absence means. */
  const exchange = async (
    ask: Ask,
    name: string,
    writes: boolean,
    cut?: Cut,
  ) => {
    const url = new URL(base + ask.path, origin);
    url.search = new URLSearchParams(ask.query).toString();
    const late = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(url, {
        method: ask.method,
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          ...(ask.body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
        // Elsewhere is not where the token belongs.
        redirect: 'manual',
        signal: ask.signal ? AbortSignal.any([ask.signal, late]) : late,
      });
      return {
        response,
        text: await readBody(response, response.ok ? cut : undefined),
      };
    } catch (error) {
      if (!writes) ask.signal?.throwIfAborted();
      throw classifyFailure(error, vendor, name, writes);
    }
  };

  const send = async (
    ask: Ask,
    writes: boolean,
    cut?: Cut,
  ): Promise<unknown> => {
    const name = `${ask.method} ${ask.path}`;
    ask.signal?.throwIfAborted();
    const over = await pacer.turn(ask.signal);
    try {
      const { response, text } = await exchange(ask, name, writes, cut);
      if (response.ok) return parseBody(text);
      const now = clock.now();
      const judged = { vendor, request: name, writes, token, now };
      const error = classifyResponse(response, text, judged, words);
      if (error.retryAfter !== undefined) pacer.pause(error.retryAfter);
      throw error;
    } finally {
      over();
    }
  };

  const orMalformed = <T>(ask: Ask, value: T | undefined): T => {
    if (value !== undefined) return value;
    throw new VendorError('malformed', {
      ...{ code: 'unreadable_answer', vendor },
      request: `${ask.method} ${ask.path}`,
    });
  };

  const readOnce = async <T>(ask: Ask, schema: z.ZodType<T>): Promise<T> =>
    orMalformed(ask, schema.safeParse(await send(ask, false)).data);

  const readRowsOnce = async <Head extends { rows: number[] }, Row>(
    ask: Ask,
    { depth, row, head: schema }: Rows<Head, Row>,
  ) => {
    const cutter = createJsonRowStream(depth, row);
    const answer = await send(ask, false, cutter.cut);
    const head = orMalformed(ask, schema.safeParse(answer).data);
    const rows = head.rows.map((number) =>
      orMalformed(ask, cutter.row(number)),
    );
    return { head, rows };
  };

  /** Tries again while that may help; the vendor may say how soon. */
  const persist = <T>(
    signal: AbortSignal | undefined,
    attempt: () => Promise<T>,
  ): Promise<T> =>
    pRetry(attempt, {
      retries: TRIES - 1,
      // No pause of its own: ours is by the vendor's word and our clock.
      minTimeout: 0,
      maxTimeout: 0,
      shouldRetry: async ({ error, attemptNumber }) => {
        const pause = pauseAfter(error, attemptNumber);
        if (pause === undefined) return false;
        await clock.wait(pause, signal).catch((reason: unknown) => {
          signal?.throwIfAborted();
          throw reason;
        });
        return true;
      },
    });

  return {
    read: (ask, schema) => persist(ask.signal, () => readOnce(ask, schema)),
    readRows: (ask, shape) =>
      persist(ask.signal, () => readRowsOnce(ask, shape)),
    write: (ask) => send(ask, true),
  };
};
