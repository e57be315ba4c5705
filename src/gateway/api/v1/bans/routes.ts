import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import {
  KEY_KINDS,
  type Ban,
  type LiftedBan,
  type Page,
} from '../../../../protocol/agent';
import { addBan } from '../../../bans/add-ban';
import { liftBan } from '../../../bans/lift-ban';
import { listBans } from '../../../store/list-bans';
import {
  findIdempotentBan,
  type IdempotencyKey,
} from '../../../bans/idempotency';
import { presentBan, presentBans } from '../../../bans/present-ban';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import type { Caller } from '../../../auth/caller';
import { ApiError } from '../../../lib/errors/api-error';
import { check, readBody } from '../../../http/read-body';
import { claimSession } from '../../../sessions/change-session';
import { listBansById } from '../../../store/bans';
import { listProvenKeys } from '../../../store/links';
import type { SessionRow } from '../../../store/schema/schema';
import { findSession } from '../../../store/sessions';
import { retryBan } from '../../../vendors/state/retry';
import {
  banRequest,
  requestedKeys,
  requestedSites,
  type BanBody,
  type BannedSession,
} from './ban-request';
import { refuseOwnAddress } from './refuse-own-address';
import { visibleBan } from './visible-ban';
import type { BanDraft } from '../../../bans/draft';
import { readUntil } from '../../shared/ban-end';

export const banQuery = z.object({
  state: z.enum(['active', 'expired', 'lifted']).optional(),
  kind: z.enum(KEY_KINDS).optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Text in keys, reason, note, reference or the visitor’s name.'),
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** What a chat's visitor is called where nobody said a name. */
const visitorName = ({ name, code }: SessionRow): string =>
  name ?? `Visitor ${code.slice(0, 4)}`;

const readIdempotencyKey = (
  key: string | undefined,
  caller: Caller,
  body: BanBody,
): IdempotencyKey | undefined => {
  if (key === undefined) return undefined;
  if (key.length < 1 || key.length > 255) {
    throw new ApiError(
      'invalid',
      'Expected 1 to 255 characters.',
      'idempotency-key',
    );
  }
  const requestHash = createHash('sha256')
    .update(JSON.stringify(body))
    .digest('hex');
  return { caller: caller.key, key, requestHash };
};

/** What agents do with bans: look, add, lift, try again at vendors. */
export const bansRoutes = (deps: GatewayDeps) => {
  const { db, now } = deps;

  const findChat = async (
    code: string | undefined,
    { sites }: Caller,
  ): Promise<BannedSession | undefined> => {
    if (code === undefined) return undefined;
    const session = await findSession(db, code.trim().toUpperCase());
    if (!session || (sites && !sites.includes(session.site))) {
      throw new ApiError('invalid', `There is no session ${code}.`, 'session');
    }
    return { ...session, proven: await listProvenKeys(db, session) };
  };

  return new Hono<GatewayEnv>()
    .get('/', async (c) => {
      const { cursor, limit, state, kind, q } = check(banQuery, c.req.query());
      const bans = await listBans(
        db,
        {
          ...(state && { state }),
          ...(kind && { kind }),
          ...(q && { q }),
          ...(cursor !== undefined && { before: cursor }),
          limit: limit + 1,
          sites: c.var.caller.sites,
        },
        now(),
      );
      const page = bans.slice(0, limit);
      const last = page.at(-1);
      return c.json({
        data: await presentBans(db, page, now()),
        ...(bans.length > limit && last && { next: String(last.id) }),
      } satisfies Page<Ban>);
    })
    .post('/', async (c) => {
      const body = await readBody(c, banRequest);
      const { caller, from } = c.var;
      const once = readIdempotencyKey(
        c.req.header('idempotency-key'),
        caller,
        body,
      );
      // Before anything that time may have changed, such as what is past.
      const [before] = await listBansById(
        db,
        [once && (await findIdempotentBan(db, once))].filter(
          (id) => id !== undefined,
        ),
      );
      if (before) return c.json(await presentBan(db, before, now()), 201);
      const session = await findChat(body.session, caller);
      const keys = requestedKeys(body, session);
      refuseOwnAddress(caller, from, keys);
      const draft: BanDraft = {
        keys,
        sites: await requestedSites(deps, body.sites, caller.sites),
        until: readUntil(body.until, now()),
        reason: body.reason ?? '',
        note: body.note ?? '',
        source: 'doorlist',
        ...(session && {
          session: session.code,
          visitorName: visitorName(session),
        }),
      };
      const act = { by: caller, at: now() };
      const { ban, created } = await addBan(deps, draft, act, once);
      if (session) {
        await claimSession(db, session, caller, { at: now(), takeOver: true });
      }
      return c.json(
        (await presentBan(db, ban, now())) satisfies Ban,
        created ? 201 : 200,
      );
    })
    .get('/:id', async (c) => {
      const ban = await visibleBan(db, c.req.param('id'), c.var.caller);
      return c.json((await presentBan(db, ban, now())) satisfies Ban);
    })
    .post('/:id/retry', async (c) => {
      const ban = await visibleBan(db, c.req.param('id'), c.var.caller);
      const again = await retryBan(db, ban, now());
      return c.json(
        (await presentBan(db, ban, now())) satisfies Ban,
        again ? 202 : 200,
      );
    })
    .delete('/:id', async (c) => {
      const { caller } = c.var;
      const { id, sites } = await visibleBan(db, c.req.param('id'), caller);
      const scope = caller.sites;
      const all =
        sites.length > 0 && sites.every((one) => scope?.includes(one));
      if (scope && !all) {
        throw new ApiError(
          'forbidden',
          'This ban holds on sites that are not yours.',
        );
      }
      const lifted = await liftBan(db, id, { by: caller, at: now() });
      if (!lifted) throw new ApiError('not_found', `There is no ban ${id}.`);
      return c.json({
        ...(await presentBan(db, lifted.ban, now())),
        still: lifted.still,
      } satisfies LiftedBan);
    });
};
