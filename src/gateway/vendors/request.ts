import type { z } from 'zod';
import { judgeAnswer, type ErrorWords } from './judge-answer';
import { judgeFailure } from './judge-failure';
import { createPacer } from './pacer';
import { parseAnswer, readAnswer } from './read-answer';
import type { CheckedAccount } from './vendor-account';
import { VendorError } from './vendor-error';

/** How often a read is tried before it fails. */
const TRIES = 4;
/** A longer wait is left to whoever asked. */
const LONGEST_WAIT = 60_000;

export interface Ask {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the vendor's base path. */
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

export interface VendorRequest {
  /**
   * Reads, and tries again while that may help.
   *
   * @throws VendorError, never `unknown_outcome`
   */
  read<T>(ask: Ask, schema: z.ZodType<T>): Promise<T>;
  /**
   * Changes something there. Asks once, and answers with the JSON that came,
   * or `undefined` for none: the change was accepted all the same.
   *
   * @throws VendorError; `unknown_outcome` whenever it may have been done
   */
  write(ask: Ask): Promise<unknown>;
}

interface RequestOptions {
  /** The vendor's name, for sentences. */
  vendor: string;
  /** Path that all others are below, such as `/api/v1`. */
  base: string;
  requestsPerMinute: number | null;
  words: ErrorWords;
}

/** Speaks HTTP with one account of one vendor, no faster than it allows. */
export const createRequest = (
  { token, origin, timeout, fetch, clock }: CheckedAccount,
  { vendor, base, requestsPerMinute, words }: RequestOptions,
): VendorRequest => {
  const pacer = createPacer(requestsPerMinute, clock);

  /** One request with its whole answer, or what its absence means. */
  const exchange = async (ask: Ask, asked: string, writes: boolean) => {
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
      return { response, text: await readAnswer(response) };
    } catch (error) {
      if (!writes) ask.signal?.throwIfAborted();
      throw judgeFailure(error, vendor, asked, writes);
    }
  };

  const send = async (ask: Ask, writes: boolean): Promise<unknown> => {
    const asked = `${ask.method} ${ask.path}`;
    ask.signal?.throwIfAborted();
    const over = await pacer.turn(ask.signal);
    try {
      const { response, text } = await exchange(ask, asked, writes);
      if (response.ok) return parseAnswer(text);
      const now = clock.now();
      const judged = { vendor, asked, writes, token, now };
      const error = judgeAnswer(response, text, judged, words);
      if (error.retryAfter !== undefined) pacer.hold(error.retryAfter);
      throw error;
    } finally {
      over();
    }
  };

  const readOnce = async <T>(ask: Ask, schema: z.ZodType<T>): Promise<T> => {
    const result = schema.safeParse(await send(ask, false));
    if (result.success) return result.data;
    throw new VendorError(
      'malformed',
      `What ${vendor} answered to ${ask.method} ${ask.path} makes no sense.`,
    );
  };

  return {
    async read(ask, schema) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await readOnce(ask, schema);
        } catch (error) {
          if (!(error instanceof VendorError) || tries === TRIES) throw error;
          if (error.code !== 'retry' && error.code !== 'malformed') throw error;
          const wait = Math.max(error.retryAfter ?? 0, 500 * 2 ** tries);
          if (wait > LONGEST_WAIT) throw error;
          await clock.wait(wait, ask.signal).catch((reason: unknown) => {
            ask.signal?.throwIfAborted();
            throw reason;
          });
        }
      }
    },
    write: (ask) => send(ask, true),
  };
};
