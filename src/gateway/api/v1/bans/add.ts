import { banRequest } from '../../../../protocol/ban-request';
import { addedBan, type AddedBan } from '../../../../protocol/reach';
import type { Caller } from '../../../auth/caller';
import { addBan } from '../../../bans/add-ban';
import { computeReach } from '../../../bans/compute-reach';
import { findIdempotentBan } from '../../../bans/idempotency';
import { keysOfBan } from '../../../bans/keys-of-ban';
import { refuseNeverBan } from '../../../bans/refuse-never-ban';
import { presentBan } from '../../../bans/present-ban';
import type { GatewayDeps } from '../../../deps';
import { readBody } from '../../../http/read-body';
import { claimSession } from '../../../sessions/change-session';
import { refuseExempt } from '../../../sessions/refuse-exempt';
import { confirmFlags } from '../../../sessions/decide-flags';
import { listBansById, type StoredBan } from '../../../store/bans';
import { json } from '../../openapi/operation';
import {
  idempotencyHeaders,
  readIdempotencyKey,
} from '../../shared/idempotency-key';
import { defineRoute } from '../../openapi/define-route';
import { findNamedBan } from './find-named-ban';
import { BANS } from './group';
import { planBan } from './plan-ban';
import { askedEnd, requireReason } from './require-reason';

const body = {
  schema: banRequest,
  types: ['application/json'],
  example: {
    keys: [{ kind: 'ip', value: '192.0.2.7' }],
    until: '2030-01-31T12:00:00Z',
    reason: 'Spammer',
  },
} as const;

/** Returns a ban with whom it reaches, and which others have its keys. */
const present = async (
  deps: GatewayDeps,
  caller: Caller,
  ban: StoredBan,
): Promise<AddedBan> => {
  const now = deps.now();
  const sparing = ban.sparing === 1;
  const keys = keysOfBan(ban);
  const reach = await computeReach(
    deps,
    { ...ban, sparing, keys },
    caller,
    now,
  );
  return {
    ...(await presentBan(deps.db, ban, now)),
    reach,
  };
};

/** `POST /v1/bans`. */
export const addBanRoute = defineRoute({
  ...BANS,
  method: 'post',
  path: '/v1/bans',
  id: 'addBan',
  summary: 'Block a visitor',
  description:
    'Takes either the code of a chat and which of its keys, or keys. What keeps a key from holding as long as the ban stands in its `until`. `reach` says whom it concerns; `POST /v1/bans/preview` says so before.',
  headers: idempotencyHeaders(
    'The same request sent again with this key makes one ban.',
  ),
  body,
  answers: {
    200: json('An active ban says exactly this already', addedBan),
    201: json('Blocked', addedBan),
  },
  codes: [
    'origin_not_allowed',
    'forbidden',
    'never_ban',
    'no_such_key',
    'unproven',
    'unconfirmed',
    'idempotency_key_reused',
  ],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller, from } = c.var;
    const request = await readBody(c, body);
    const once = readIdempotencyKey(c, caller, request);
    // Before anything that time may have changed, such as what is past.
    const earlier = once && (await findIdempotentBan(db, once));
    if (earlier !== undefined) {
      const [found] = await listBansById(db, [earlier]);
      if (found) return c.json(await present(deps, caller, found), 201);
    }
    const at = now();
    const { samePersonAs } = request;
    const same =
      samePersonAs === undefined
        ? undefined
        : await findNamedBan(db, caller, samePersonAs, 'samePersonAs');
    const { draft, session } = await planBan(deps, request, {
      ...{ caller, at, from },
    });
    if (session) await refuseExempt(deps, session, 'session');
    for (const key of draft.keys) await refuseNeverBan(db, deps.neverBan, key);
    const asked = { reason: draft.reason, until: askedEnd(draft) };
    requireReason(caller, asked, at);
    const act = { by: caller, at };
    const added = await addBan(deps, draft, act, once);
    if (session) {
      await claimSession(db, session, caller, { at, takeOver: true });
      if (same) await confirmFlags(deps, session, same.id, act);
    }
    const shown = await present(deps, caller, added.ban);
    return c.json(shown, added.created ? 201 : 200);
  },
});
