import type { Language } from './pick-language';

/** Units, minutes in one of them, and how many of them make the next unit. */
const UNITS = [
  ['minute', 1, 60],
  ['hour', 60, 24],
  ['day', 1440, 31],
  ['month', 43_830, 12],
  ['year', 525_960, Infinity],
] as const;

/**
 * Formats when the visitor can chat again: in how long, and the date and time.
 * The sentence changes at whole minutes before the end.
 *
 * @param left milliseconds until the end, more than 0
 */
export const endSentence = (
  left: number,
  end: Date,
  { texts, _formats: formats }: Language,
): string => {
  // Rounded up: nobody is told to come back too early.
  const minutes = Math.ceil(left / 60_000);
  let when = '';
  for (const [unit, size, next] of UNITS) {
    const count = Math.round(minutes / size);
    when = new Intl.RelativeTimeFormat(formats).format(count, unit);
    if (count < next) break;
  }
  const isThisYear = end.getFullYear() === new Date().getFullYear();
  const date = new Intl.DateTimeFormat(formats, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: isThisYear ? undefined : 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(end);
  return texts._again(when, date);
};
