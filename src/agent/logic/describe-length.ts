import { t } from '../texts/texts';
import { formatWith } from './numbers';

const UNITS = { m: 'minute', h: 'hour', d: 'day', w: 'week' } as const;

/** Returns a length of a ban in words, such as `7 days` of `7d`; null is for good. */
export const describeLength = (length: string | null): string => {
  if (length === null) return t().common.forGood;
  const [, count, unit] = /^(\d+)([mhdw])$/.exec(length) ?? [];
  if (!isUnit(unit)) return length;
  const options = { unit: UNITS[unit], unitDisplay: 'long' } as const;
  return formatWith(Number(count), { style: 'unit', ...options });
};

const isUnit = (unit: string | undefined): unit is keyof typeof UNITS =>
  unit !== undefined && Object.hasOwn(UNITS, unit);
