import { z } from 'zod';

// Tabs and line breaks are text; NUL ends a text in C, and PostgreSQL has none.
const NO_CONTROLS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

/**
 * Returns the schema of a text that somebody wrote; the schema trims the text.
 *
 * @param longest in UTF-16 units, after trimming
 */
export const plainText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(NO_CONTROLS, 'expected text without control characters');
