import { locale } from '../texts/texts';

/** Formats a number as the person's language does, such as `1,904`. */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(locale()).format(value);

/** Formats a share from 0 to 1 as the person's language does, such as `87%`. */
export const formatShare = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
