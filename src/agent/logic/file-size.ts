import { t } from '../texts/texts';
import { formatNumber } from './numbers';

const KB = 1024;
const MB = KB * KB;

/** Formats the size of a file, such as `412 KB`. */
export const fileSize = (bytes: number): string =>
  bytes < MB
    ? t().importing.kilobytes(formatNumber(Math.max(1, Math.round(bytes / KB))))
    : t().importing.megabytes(formatNumber(Math.round(bytes / MB)));
