import pino from 'pino';
import { expect, onTestFinished } from 'vitest';
import {
  assembleGateway,
  type GatewayParts,
} from '../../../src/gateway/assemble';
import { createNeverBan } from '../../../src/gateway/keys/never-ban';
import {
  putSite,
  ensureDefaultSite,
} from '../../../src/gateway/sites/put-site';
import { createToken } from '../../../src/gateway/auth/create-token';
import { COMMAND_LINE } from '../../../src/gateway/auth/command-line';
import { DEFAULT_LIMITS } from '../../../src/gateway/auth/limits';
import { upsertUser } from '../../../src/gateway/auth/upsert-user';
import type { Limits } from '../../../src/gateway/store/limits';
import { createSecrets } from '../../../src/gateway/lib/secrets';
import type { Ban, LiftedBan } from '../../../src/protocol/bans';
import type { AddedBan } from '../../../src/protocol/reach';
import type { KeyKind } from '../../../src/protocol/key-kinds';
import type { Permission, Role } from '../../../src/protocol/roles';
import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import type { VisitAnswer } from '../../../src/protocol/visits';
import { askFastPath } from './ask-fast-path';
import { checkAnswer } from './check-answer';
import { makeDatabase, type TestDatabase } from './open-database';

/** The address that requests come from unless a test says otherwise. */
export const VISITOR = '203.0.113.24';

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

interface At extends Ask {
  site?: string;
}

/**
 * A whole gateway over a real database of its own, SQLite or PostgreSQL as the
 * project says, with a clock that the test sets. Gone when the test is. What is
 * asked goes by its fast path first, as with a server.
 */
export const openGateway = async (
  options: Partial<Omit<GatewayParts, 'db' | 'secrets'>> & {
    neverBanned?: string[];
    /** Already there, for a second gateway. */
    database?: TestDatabase;
  } = {},
) => {
  const database = options.database ?? (await makeDatabase());
  let time = options.now?.() ?? START;
  const lines: string[] = [];
  const { db, listen, stamp, checkpoint } = await database.open();
  const secrets = createSecrets(Buffer.alloc(32, 7));
  const now = options.now ?? (() => time);
  await ensureDefaultSite(db, secrets, time);
  const gateway = await assembleGateway({
    db,
    listen,
    stamp,
    checkpoint,
    secrets,
    neverBan: createNeverBan(options.neverBanned ?? []),
    trust: { networks: [], header: 'x-forwarded-for' },
    assets: {
      bundles: new Map(),
      console: new Map(),
      consoleParts: new Map(),
      sideBySide: new Map(),
      version: 'test',
    },
    log: pino({ level: 'debug' }, { write: (line) => lines.push(line) }),
    sessionTtl: 3600,
    rateLimit: 0,
    ...options,
    now,
  });
  let closing: Promise<void> | undefined;
  const close = () =>
    (closing ??= (async () => {
      await gateway.stop();
      await db.destroy();
      if (!options.database) database.remove();
    })());
  onTestFinished(close);

  const ask = async (path: string, init: Ask = {}): Promise<Response> => {
    const { from = VISITOR, json, token, headers, ...rest } = init;
    const type = /^\/v1\/sites\/[^/]+\/(?!shield|limits|keys)/.test(path)
      ? 'text/plain'
      : 'application/json';
    const body = json === undefined ? rest.body : JSON.stringify(json);
    const { method = 'GET' } = rest;
    const sent: Record<string, string> = {
      ...(body !== undefined && {
        'content-type': type,
        'content-length': String(Buffer.byteLength(body)),
      }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    };
    const response =
      (await askFastPath(gateway.deps, {
        ...{ method, path, from, body },
        headers: sent,
      })) ??
      (await gateway.app.request(
        path,
        { ...rest, ...(body !== undefined && { body }), headers: sent },
        { incoming: { socket: { remoteAddress: from, destroy() {} } } },
      ));
    await checkAnswer(method, path, response);
    return response;
  };

  const startSession = (
    body: object = {},
    { site = 'default', ...init }: At = {},
  ) =>
    ask(`/v1/sites/${site}/sessions`, {
      method: 'POST',
      json: { widget: 'acquire', page: 'http://127.0.0.1/lamps', ...body },
      ...init,
    });

  let administrator: string | undefined;
  const asAdministrator = async () =>
    (administrator ??= (
      await createToken(
        db,
        { name: 'administrator', role: 'administrator', sites: [] },
        now(),
      )
    ).token);
  const write = async (method: string, path: string, json?: unknown) =>
    ask(path, { method, json, token: await asAdministrator() });

  return {
    ...gateway,
    db,
    secrets,
    database,
    close,
    ask,
    /** The same as an administrator's program. */
    write,
    /** Gives that program another token, where its own may have been revoked. */
    renew: () => {
      administrator = undefined;
    },
    /** Bans keys, and answers the ban. */
    ban: async (keys: Partial<Record<KeyKind, string>>, more: object = {}) => {
      const response = await write('POST', '/v1/bans', {
        keys: Object.entries(keys).map(([kind, value]) => ({ kind, value })),
        ...more,
      });
      expect([200, 201]).toContain(response.status);
      const added = (await response.json()) as Partial<AddedBan>;
      // Only the answer to who bans says whom the ban concerns.
      delete added.reach;
      return added as Ban;
    },
    lift: async (id: number) => {
      const response = await write('DELETE', `/v1/bans/${id}`);
      expect(response.status).toBe(200);
      return (await response.json()) as LiftedBan;
    },
    /** Everything that was logged. */
    log: () => lines.join(''),
    now,
    /** Moves the clock, in milliseconds. */
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    token: async (
      role: Role = 'administrator',
      sites: string[] = [],
      permissions: Permission[] = [],
      limits: Partial<Limits> = {},
    ) =>
      (
        await createToken(
          db,
          {
            ...{ name: role, role, sites, permissions },
            limits: { ...DEFAULT_LIMITS, ...limits },
          },
          now(),
        )
      ).token,
    user: (
      email: string,
      role: Role,
      password = 'correct horse',
      sites: string[] = [],
    ) => upsertUser(db, { email, role, password, sites }, now()),
    site: (id: string, origins = [`https://${id}.example`], maxAge = 300) =>
      putSite(
        db,
        secrets,
        { id, origins: { set: origins }, maxAge },
        { by: COMMAND_LINE, at: now() },
      ),
    visit: async (
      body: object = {},
      { site = 'default', ...init }: At = {},
    ) => {
      const response = await ask(`/v1/sites/${site}/visits`, {
        method: 'POST',
        json: body,
        ...init,
      });
      expect(response.status).toBe(200);
      return (await response.json()) as VisitAnswer;
    },
    startSession,
    /** Starts a chat that is admitted. */
    chat: async (body: object = {}, init: At = {}) => {
      const response = await startSession(body, init);
      expect(response.status).toBe(201);
      return (await response.json()) as SessionAnswer;
    },
  };
};

export type TestGateway = Awaited<ReturnType<typeof openGateway>>;
