import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import {
  assembleGateway,
  type GatewayParts,
} from '../../src/gateway/assemble';
import { createNeverBan } from '../../src/gateway/bans/never-ban';
import { putSite, ensureDefaultSite } from '../../src/gateway/bans/put-site';
import { createToken, putUser } from '../../src/gateway/people/manage';
import { createSecrets } from '../../src/gateway/secrets';
import { openSqlite } from '../../src/gateway/store/open-sqlite';
import type { Role } from '../../src/protocol/agent';

export const START = Date.parse('2026-11-20T12:00:00Z');

interface Ask extends Omit<RequestInit, 'body'> {
  /** The address of the socket. */
  from?: string;
  /** Sent as JSON, under the content type that the route wants. */
  json?: unknown;
  body?: string;
  token?: string;
  headers?: Record<string, string>;
}

/**
 * A whole gateway over a real database in a temporary folder, with a clock
 * that the test sets. Gone when the test is.
 */
export const openGateway = async (
  options: Partial<GatewayParts> & { neverBanned?: string[] } = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-test-'));
  let time = START;
  const lines: string[] = [];
  const db = options.db ?? (await openSqlite(folder));
  const secrets = createSecrets(Buffer.alloc(32, 7));
  const now = () => time;
  await ensureDefaultSite(db, secrets, time);
  const gateway = await assembleGateway({
    db,
    secrets,
    neverBan: createNeverBan(options.neverBanned ?? []),
    trust: { networks: [], header: 'x-forwarded-for' },
    assets: {
      bundles: new Map(),
      console: new Map(),
      sideBySide: new Map(),
      version: 'test',
    },
    now,
    log: pino({ level: 'debug' }, { write: (line) => lines.push(line) }),
    sessionTtl: 3600,
    rateLimit: 0,
    ...options,
  });
  onTestFinished(async () => {
    await gateway.stop();
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (path: string, init: Ask = {}): Promise<Response> => {
    const { from = '203.0.113.24', json, token, headers, ...rest } = init;
    const type = path.startsWith('/v1/sites/')
      ? 'text/plain'
      : 'application/json';
    return gateway.app.request(
      path,
      {
        ...rest,
        ...(json !== undefined && { body: JSON.stringify(json) }),
        headers: {
          ...(json !== undefined && {
            'content-type': type,
            'content-length': '1',
          }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      { incoming: { socket: { remoteAddress: from } } },
    );
  };

  return {
    ...gateway,
    db,
    secrets,
    ask,
    /** Everything that was logged. */
    log: () => lines.join(''),
    now,
    /** Moves the clock, in milliseconds. */
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    token: async (role: Role = 'administrator', sites: string[] = []) =>
      (await createToken(db, { name: role, role, sites }, time)).token,
    user: (email: string, role: Role, password = 'correct horse') =>
      putUser(db, { email, role, password }, time),
    site: (id: string, origins = [`https://${id}.example`], maxAge = 300) =>
      putSite(db, secrets, { id, origins, maxAge }, time),
    visit: async (body: object = {}, init: Ask = {}) => {
      const response = await ask('/v1/sites/default/visits', {
        method: 'POST',
        json: body,
        ...init,
      });
      return response.json();
    },
    startSession: (body: object = {}, init: Ask = {}) =>
      ask('/v1/sites/default/sessions', {
        method: 'POST',
        json: { widget: 'acquire', page: 'http://127.0.0.1/lamps', ...body },
        ...init,
      }),
  };
};

export type TestGateway = Awaited<ReturnType<typeof openGateway>>;
