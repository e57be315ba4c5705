import { locale } from '../texts/texts';

/** Formats a number as the person's language does, such as `1,904`. */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(locale()).format(value);
