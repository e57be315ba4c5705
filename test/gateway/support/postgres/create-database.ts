import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Runs one statement in a server's maintenance database. */
export const runOnServer = async (server: string, statement: string) => {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Makes an empty database, or a copy of another one, and answers its URL. */
export const createDatabase = async (
  server: string,
  {
    name = `test_${randomBytes(6).toString('hex')}`,
    template = 'template1',
  } = {},
): Promise<{ url: string; drop: () => Promise<unknown> }> => {
  await runOnServer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    drop: () => runOnServer(server, `drop database ${name} with (force)`),
  };
};
