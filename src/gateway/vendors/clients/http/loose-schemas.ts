import { z } from 'zod';

/** An id as a number or in digits; too long for a number is no id. */
export const decimalId = z
  .union([z.int().nonnegative(), z.string().regex(/^\d{1,15}$/)])
  .transform((id) => String(Number(id)));

// Both take what comes instead of catching what does not fit: an error made and
// thrown away for each field of 50,000 rows is most of what reading them costs.

/** Text that may be absent, null or of another type: then it is empty. */
export const looseText = z
  .unknown()
  .optional()
  .transform((given) => {
    if (typeof given === 'string') return given;
    return Number.isFinite(given) ? String(given) : '';
  });

/** A time in milliseconds; null where there is none that can be read. */
export const looseTime = z
  .unknown()
  .optional()
  .transform((given) => {
    const time = typeof given === 'string' ? Date.parse(given) : NaN;
    return Number.isNaN(time) ? null : time;
  });
