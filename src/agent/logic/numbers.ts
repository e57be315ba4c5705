import { locale } from '../texts/texts';

/** By language and options: one costs far more to make than to use. */
const formatters = new Map<string, Intl.NumberFormat>();

/** Formats a number as the person's language does, in some unit or style. */
export const formatWith = (
  value: number,
  options: Intl.NumberFormatOptions,
): string => {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const formatter =
    formatters.get(key) ?? new Intl.NumberFormat(locale(), options);
  formatters.set(key, formatter);
  return formatter.format(value);
};

/** Formats a number as the person's language does, such as `1,904`. */
export const formatNumber = (value: number): string => formatWith(value, {});

/** Formats a share from 0 to 1 as the person's language does, such as `87%`. */
export const formatShare = (share: number): string =>
  formatWith(share, { style: 'percent' });
