import { z } from 'zod';

/** A page of a listing. */
export interface Page<Row> {
  data: Row[];
  /** Cursor of the next page; absent on the last page. */
  next?: string;
}

/** Fields of the schema of a page of rows. */
export const pageFields = <Row extends z.ZodType>(row: Row) => ({
  data: z.array(row),
  next: z
    .string()
    .exactOptional()
    .describe('Cursor of the next page; absent on the last.'),
});
