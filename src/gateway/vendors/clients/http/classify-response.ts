import { retryAfter } from './retry-after';
import { VendorError, type VendorErrorCode } from '../vendor-error';

/** What was asked and what came, for a sentence about it. */
export interface Judged {
  /** Such as `Zendesk`. */
  vendor: string;
  /** Such as `POST /bans`, without any query. */
  request: string;
  writes: boolean;
  token: string;
  now: number;
}

/** A vendor's words in the body of an error, where they say more. */
export type ErrorWords = Readonly<Record<string, VendorErrorCode>>;

const MEANINGS: Readonly<Record<number, VendorErrorCode>> = {
  401: 'bad_credentials',
  403: 'not_permitted',
  404: 'not_found',
  408: 'unknown_outcome',
  429: 'retry',
};

const meaningOf = (status: number, writes: boolean): VendorErrorCode => {
  const code = MEANINGS[status];
  // A proxy's 502 says nothing of what the vendor behind it did.
  const lost = code === 'unknown_outcome' || status >= 500;
  if (lost) return writes ? 'unknown_outcome' : 'retry';
  if (code) return code;
  return status >= 400 ? 'rejected' : 'malformed';
};

const wordsOf = (text: string, words: ErrorWords) => {
  const word = Object.keys(words).find((one) =>
    new RegExp(`\\b${one}\\b`).test(text),
  );
  return word === undefined ? undefined : words[word];
};

const MEANINGFUL = [
  'bad_credentials',
  'not_permitted',
  'unknown_outcome',
] as const;

/** Returns the error for an answer that is no success. Quotes nothing of it. */
export const classifyResponse = (
  response: Response,
  text: string,
  { vendor, request, writes, token, now }: Judged,
  words: ErrorWords,
): VendorError => {
  const { status, headers } = response;
  const code =
    status === 400
      ? (wordsOf(text, words) ?? 'rejected')
      : meaningOf(status, writes);
  const id = headers.get('x-request-id') ?? '';
  const meaning = MEANINGFUL.find((one) => one === code);
  return new VendorError(
    code,
    {
      ...{ code: 'error_status', vendor, status, request },
      ...(meaning && { meaning }),
    },
    {
      status,
      retryAfter: retryAfter(headers, now),
      // A header is the vendor's text like any other.
      requestId:
        /^[\w.:-]{1,80}$/.test(id) && !id.includes(token) ? id : undefined,
    },
  );
};
