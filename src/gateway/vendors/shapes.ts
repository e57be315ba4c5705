import { z } from 'zod';

/** An id as a number or in digits; too long for a number is no id. */
export const decimalId = z
  .union([z.int().nonnegative(), z.string().regex(/^\d{1,15}$/)])
  .transform((id) => String(Number(id)));

/** Text that may be absent, null or of another type: then it is empty. */
export const looseText = z
  .union([z.string(), z.number().transform(String)])
  .catch('');

/** A time in milliseconds; null where there is none that can be read. */
export const looseTime = z
  .string()
  .transform((text) => {
    const time = Date.parse(text);
    return Number.isNaN(time) ? null : time;
  })
  .catch(null);
