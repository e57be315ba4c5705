import type { ColumnDefinitionBuilder } from 'kysely';

/** Ids are never used again, and later ones are greater. */
export const id = (column: ColumnDefinitionBuilder) =>
  column.primaryKey().autoIncrement();
