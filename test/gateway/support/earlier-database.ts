import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import Database from 'libsql';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import {
  openInstallation,
  type Place,
} from '../../../src/gateway/installation/installation';
import { createDatabase } from './postgres/create-database';

const FIXTURES = 'test/gateway/database/fixtures';
const unpack = (name: string): Buffer =>
  brotliDecompressSync(readFileSync(join(FIXTURES, `${name}.br`)));

/** One request to the gateway that wrote a database, and what it answered. */
export interface RecordedRequest {
  method: string;
  path: string;
  token?: string;
  headers?: Record<string, string>;
  json?: unknown;
  status: number;
  /** Of `access-control-allow-origin`. */
  allowed: string | null;
  /** JSON, or the SHA-256 of anything else. */
  answer: unknown;
}

/** What was known when a database was written. */
interface Recorded {
  /** When it was written, in milliseconds since 1970. */
  at: number;
  password: string;
  /** Emails and roles. */
  people: [string, string][];
  tokens: Record<'all' | 'shop' | 'two' | 'agent', string>;
  requests: RecordedRequest[];
  zendesk: {
    bans: { id: number; ip_address: string; visitor_id: string }[];
    chats: { id: string }[];
  };
}

const restoreSqlite = () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-earlier-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'doorlist.db');
  writeFileSync(file, unpack('sqlite.db'));
  const secret = readFileSync(join(FIXTURES, 'secret.key'));
  writeFileSync(join(folder, 'secret.key'), secret);
  const edit = (statements: string) => {
    const database = new Database(file);
    database.exec(statements);
    database.close();
    return Promise.resolve();
  };
  return { place: { folder }, edit };
};

const restorePostgres = async (server: string) => {
  const { url, drop } = await createDatabase(server);
  onTestFinished(async () => {
    await drop();
  });
  const edit = async (statements: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statements);
    } finally {
      await client.end();
    }
  };
  await edit(unpack('postgres.sql').toString());
  return { place: { folder: '', databaseUrl: url }, edit };
};

/** Restores the database of the project's kind that commit 7584ac7 wrote. */
export const restoreEarlierDatabase = async () => {
  const server = inject('postgres');
  const {
    place,
    edit,
  }: { place: Place; edit: (sql: string) => Promise<void> } =
    server === undefined ? restoreSqlite() : await restorePostgres(server.url);
  const kind = server === undefined ? 'sqlite' : 'postgres';
  return {
    recorded: JSON.parse(unpack(`${kind}.answers.json`).toString()) as Recorded,
    /** Where it is. */
    place,
    /** Runs SQL on the database, as it is before it is opened. */
    edit,
    /** Opens it with today's code, which migrates it. */
    open: async () => {
      const installation = await openInstallation(place);
      onTestFinished(() => installation.db.destroy());
      return installation;
    },
  };
};
