import type { Kysely } from 'kysely';

/**
 * Adds what a site offers as reasons, what a refused visitor reads there, how
 * long repeated bans last, and whether it refuses nobody and only shows whom it
 * would. Sites of before show a refused visitor what their tags say.
 */
export const addSiteSettings = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const [column, value] of [
    ['reasons', '[]'],
    ['texts', '{}'],
    ['ladder', '["1d","7d","30d",null]'],
    ['when_refused', 'hide'],
  ] as const) {
    await schema
      .alterTable('sites')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(value))
      .execute();
  }
  for (const column of ['observe', 'observe_version']) {
    await schema
      .alterTable('sites')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  }
};
