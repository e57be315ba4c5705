const LONGEST = 24 * 3_600_000;

/**
 * How long `Retry-After` asks to wait, in milliseconds, a day at most. Takes
 * seconds and dates; a date is compared with the sender's own `Date`, so that
 * clocks which disagree do no harm. `undefined` if there is none, or nonsense.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 *
 * @param now ours, in milliseconds, where the answer carries no date
 */
export const retryAfter = (
  headers: Headers,
  now: number,
): number | undefined => {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, LONGEST);
  // Only a real date: Date.parse reads much as a year.
  const until = /[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(until)) return undefined;
  const sent = Date.parse(headers.get('date') ?? '');
  const from = Number.isNaN(sent) ? now : sent;
  return Math.min(Math.max(until - from, 0), LONGEST);
};
