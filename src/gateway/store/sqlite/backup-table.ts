import { VERSIONS_AHEAD } from '../versions-ahead';
import { listRows, useDatabaseFile } from './use-database-file';

/** What a backup says of itself, in a table that only backups have. */
export interface BackupLabel {
  /** When it was made, in milliseconds since 1970. */
  at: number;
  /** How many rows each other table has. */
  counts: Record<string, number>;
  /** The installation's secret, 64 hex digits; absent if it is kept apart. */
  secret?: string;
}

const TABLE = 'backup';

/** Adds the label to a copy of a database. */
export const insertBackupLabel = (file: string, label: BackupLabel): void =>
  useDatabaseFile(file, (database) => {
    database.exec(`create table ${TABLE} (label text not null)`);
    database
      .prepare(`insert into ${TABLE} (label) values (?)`)
      .run(JSON.stringify(label));
  });

/** Returns the label of a backup; undefined if the database has none. */
export const findBackupLabel = (file: string): BackupLabel | undefined =>
  useDatabaseFile(file, (database) => {
    const isBackup = listRows(
      database,
      "select 1 from sqlite_master where type = 'table' and name = ?",
      TABLE,
    ).length;
    if (!isBackup) return undefined;
    const [row] = listRows<{ label: string }>(
      database,
      `select label from ${TABLE}`,
    );
    return row && (JSON.parse(row.label) as BackupLabel);
  });

/** Makes a database for a gateway of a backup: without the label. */
export const deleteBackupLabel = (file: string): void =>
  useDatabaseFile(file, (database) => {
    // Sites share no list in a backup of an earlier version.
    const isShared = listRows(
      database,
      "select 1 from pragma_table_info('epochs') where name = 'list_version'",
    ).length;
    database.exec(
      `pragma secure_delete = on;
       begin;
       drop table ${TABLE};
       update sites set version = version + ${VERSIONS_AHEAD};
       ${isShared ? `update epochs set list_version = list_version + ${VERSIONS_AHEAD};` : ''}
       commit`,
    );
  });
