import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline, type Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { decodeList } from '../jobs/receive-list';
import { LIST_BOUNDS, type ListBounds } from './list-bounds';
import { ListFailure } from './list-failure';
import { requestList, toListFailure } from './request-list';

/** Where a list is, and what is known of it. */
export interface ListSource {
  /** `https:`, or `file:`. */
  url: string;
  allowPrivate: boolean;
  /** What was said of the content that is here already; null: nothing. */
  etag: string | null;
  lastModified: string | null;
}

/** The content of a list. */
export interface ListContent {
  text: string;
  /** The content type that it came with; empty: none. */
  type: string;
  bytes: number;
  etag: string | null;
  lastModified: string | null;
}

const UNPACK: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

const readWhole = async (
  bytes: AsyncIterable<Uint8Array>,
  type: string,
  bounds: ListBounds,
): Promise<{ text: string; bytes: number }> => {
  let size = 0;
  async function* bounded() {
    for await (const piece of bytes) {
      size += piece.byteLength;
      if (size > bounds.bytes) {
        throw new ListFailure(
          'too_large',
          `Expected a list of at most ${bounds.bytes} bytes.`,
        );
      }
      yield piece;
    }
  }
  const pieces: string[] = [];
  for await (const piece of decodeList(bounded(), type)) pieces.push(piece);
  return { text: pieces.join(''), bytes: size };
};

const unpack = (answer: IncomingMessage): AsyncIterable<Uint8Array> => {
  const coding = answer.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return answer;
  const create = UNPACK[coding];
  if (!create) {
    throw new ListFailure(
      'unreadable',
      `It came as ${coding.slice(0, 50)}. Expected ${Object.keys(UNPACK).join(', ')} or nothing of the kind.`,
    );
  }
  // Whoever reads it is told of a failure by it.
  return pipeline(answer, create(), () => {});
};

const readAnswer = async (
  answer: IncomingMessage,
  bounds: ListBounds,
): Promise<ListContent> => {
  const { headers } = answer;
  const type = headers['content-type'] ?? '';
  return {
    ...(await readWhole(unpack(answer), type, bounds)),
    type,
    etag: headers.etag?.slice(0, 500) ?? null,
    lastModified: headers['last-modified']?.slice(0, 100) ?? null,
  };
};

const fetchByHttp = async (
  source: ListSource,
  signal: AbortSignal,
  bounds: ListBounds,
): Promise<ListContent | undefined> => {
  const { etag, lastModified, allowPrivate } = source;
  const isConditional = etag !== null || lastModified !== null;
  const late = AbortSignal.timeout(bounds.time);
  const options = {
    allowPrivate,
    signal: AbortSignal.any([signal, late]),
    headers: {
      'user-agent': 'Doorlist',
      accept: 'text/plain, text/csv, application/json, */*;q=0.5',
      'accept-encoding': 'gzip, br',
      ...(etag !== null && { 'if-none-match': etag }),
      ...(lastModified !== null && { 'if-modified-since': lastModified }),
    },
  };
  let answer: IncomingMessage | undefined;
  let url = new URL(source.url);
  try {
    ({ answer, url } = await requestList(url, options, bounds));
    if (answer.statusCode === 304 && isConditional) return undefined;
    if (answer.statusCode !== 200) {
      throw new ListFailure(
        'status',
        `${url.host} answered ${answer.statusCode}. Expected 200.`,
      );
    }
    return await readAnswer(answer, bounds);
  } catch (error) {
    if (late.aborted) {
      throw new ListFailure(
        'timeout',
        `${url.host} took longer than ${bounds.time / 1000} s.`,
      );
    }
    if (error instanceof ListFailure || !answer)
      throw toListFailure(error, url);
    throw new ListFailure(
      'cut_short',
      `What ${url.host} sent ended before its end, or can’t be unpacked.`,
    );
  } finally {
    answer?.destroy();
  }
};

const readFile = async (
  { url, etag }: ListSource,
  bounds: ListBounds,
): Promise<ListContent | undefined> => {
  const path = fileURLToPath(url);
  const missing = () =>
    new ListFailure(
      'no_file',
      `The file ${path} can’t be read where the gateway runs.`,
    );
  const state = await stat(path).catch(() => undefined);
  if (!state?.isFile()) throw missing();
  const tag = `${state.size}-${state.mtimeMs}`;
  if (tag === etag) return undefined;
  try {
    const whole = await readWhole(createReadStream(path), '', bounds);
    return { ...whole, type: '', etag: tag, lastModified: null };
  } catch (error) {
    throw error instanceof ListFailure ? error : missing();
  }
};

/**
 * Fetches the content of a list.
 *
 * @returns undefined if it is as it was
 * @throws ListFailure
 */
export const fetchList = (
  source: ListSource,
  signal: AbortSignal,
  bounds: ListBounds = LIST_BOUNDS,
): Promise<ListContent | undefined> =>
  source.url.startsWith('file:')
    ? readFile(source, bounds)
    : fetchByHttp(source, signal, bounds);
