import type { Kysely } from 'kysely';

const COLUMNS = [
  ...['typed_email', 'typed_phone'],
  ...['page_change', 'name_change', 'email_change', 'phone_change'],
];

/** Keeps of a chat's form what could not be kept as it was given, and how. */
export const addFormColumns = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const column of COLUMNS) {
    await schema.alterTable('sessions').addColumn(column, 'text').execute();
  }
};
