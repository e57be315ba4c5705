import { z } from 'zod';
import { RETENTION_TERMS, type RetentionTerm } from './retention-terms';

const days = z.int().min(1).max(36_525);

/** Answer of `GET` and `PUT /v1/retention`. */
export const retention = z
  .object({
    terms: z.array(
      z.object({
        term: z.enum(RETENTION_TERMS),
        days: days.describe('Days for which it is kept now.'),
        usual: days.describe('Days by default.'),
        least: days.describe('Days at least.'),
        keeps: z.string().describe('What it is, and since when days count.'),
      }),
    ),
  })
  .meta({ id: 'Retention' });
export type Retention = z.infer<typeof retention>;

/** Body of `PUT /v1/retention`: days by term. What is absent stays as it is. */
export const retentionRequest = z.strictObject(
  Object.fromEntries(
    RETENTION_TERMS.map((term) => [term, days.optional()]),
  ) as Record<RetentionTerm, z.ZodOptional<typeof days>>,
);
export type RetentionRequest = z.infer<typeof retentionRequest>;
