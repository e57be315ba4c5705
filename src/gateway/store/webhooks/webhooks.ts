import type { Insertable, Selectable, Updateable } from 'kysely';
import { compileOnce } from '../compile-once';
import type { Db } from '../db';
import type { WebhookTable } from '../schema/webhook-tables';

type WebhookRow = Selectable<WebhookTable>;

/** A receiver with the sites of which it is told; null: all. */
export interface StoredWebhook extends Omit<WebhookRow, 'events'> {
  /** Types of events; null: all. */
  events: string[] | null;
  sites: string[] | null;
}

const withSites = async (
  db: Db,
  rows: readonly WebhookRow[],
): Promise<StoredWebhook[]> => {
  const limited = rows.filter(({ all_sites }) => !all_sites);
  const sites = limited.length
    ? await db
        .selectFrom('webhook_sites')
        .select(['webhook', 'site'])
        .where(
          'webhook',
          'in',
          limited.map(({ id }) => id),
        )
        .orderBy('position')
        .execute()
    : [];
  return rows.map((row) => ({
    ...row,
    events: row.events?.split(' ') ?? null,
    sites: row.all_sites
      ? null
      : sites.flatMap(({ webhook, site }) => (webhook === row.id ? site : [])),
  }));
};

/** Lists receivers, newest first. */
export const listWebhooks = async (
  db: Db,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<StoredWebhook[]> =>
  withSites(
    db,
    await db
      .selectFrom('webhooks')
      .selectAll()
      .$if(before !== undefined, (select) =>
        select.where('id', '<', before as number),
      )
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  );

const askEnabled = compileOnce((db) =>
  db.selectFrom('webhooks').selectAll().where('disabled_at', 'is', null),
);

/** Lists the receivers that events are sent to. */
export const listEnabledWebhooks = async (db: Db): Promise<StoredWebhook[]> =>
  withSites(db, await askEnabled(db, {}));

/** Returns a receiver, if there is one of this id. */
export const findWebhook = async (
  db: Db,
  id: number,
): Promise<StoredWebhook | undefined> => {
  const [webhook] = await listWebhooks(db, { before: id + 1, limit: 1 });
  return webhook?.id === id ? webhook : undefined;
};

/** Adds a receiver of all sites, and returns its id. */
export const insertWebhook = async (
  trx: Db,
  row: Omit<Insertable<WebhookTable>, 'all_sites'>,
): Promise<number> => {
  const { id } = await trx
    .insertInto('webhooks')
    .values({ ...row, all_sites: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Changes columns of a receiver. */
export const updateWebhook = (
  trx: Db,
  id: number,
  columns: Updateable<WebhookTable>,
): Promise<unknown> =>
  trx.updateTable('webhooks').set(columns).where('id', '=', id).execute();

/** Replaces the sites of which a receiver is told; null: all. */
export const replaceWebhookSites = async (
  trx: Db,
  id: number,
  sites: readonly string[] | null,
): Promise<void> => {
  await trx.deleteFrom('webhook_sites').where('webhook', '=', id).execute();
  await updateWebhook(trx, id, { all_sites: sites ? 0 : 1 });
  if (!sites?.length) return;
  await trx
    .insertInto('webhook_sites')
    .values(sites.map((site, position) => ({ webhook: id, position, site })))
    .execute();
};

/** Deletes a receiver with what became of events there. */
export const deleteWebhook = async (trx: Db, id: number): Promise<void> => {
  for (const table of ['webhook_deliveries', 'webhook_sites'] as const) {
    await trx.deleteFrom(table).where('webhook', '=', id).execute();
  }
  await trx.deleteFrom('webhooks').where('id', '=', id).execute();
};
