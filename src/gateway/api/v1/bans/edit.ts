import {
  banEditRequest,
  editedBan,
  type EditedBan,
} from '../../../../protocol/ban-edit';
import type { Caller } from '../../../auth/caller';
import { endLimits } from '../../../auth/end-limits';
import { canSee } from '../../../auth/policies';
import { requireEditWithinLimits } from '../../../auth/require-edit-within-limits';
import { editBan } from '../../../bans/edit-ban';
import { planEdit, type BanEdit, type EditPlan } from '../../../bans/plan-edit';
import { presentBan } from '../../../bans/present-ban';
import type { GatewayDeps } from '../../../deps';
import { readBody } from '../../../http/read-body';
import type { StoredBan } from '../../../store/bans';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { banParams } from '../../shared/path-parameters';
import { refuseProxies } from '../../shared/refuse-proxies';
import { requireOwnBans } from '../../shared/require-own-bans';
import { findBanCountry } from './find-ban-country';
import { banNotFound, findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';
import { refuseOwnAddress } from './refuse-own-address';
import { endField } from './requested-end';
import { requireConfirmation } from './require-confirmation';
import { requireGeo } from './require-geo';
import { refuseProtective } from './refuse-protective';
import { requireReason } from './require-reason';
import { requireOwner } from './require-owner';
import { requestedEdit } from './requested-edit';
import { requestedSites } from './requested-sites';

const body = {
  schema: banEditRequest,
  types: ['application/json'],
  example: {
    until: '2030-01-31T12:00:00Z',
    add: [{ kind: 'ip', value: '192.0.2.7' }],
  },
} as const;

/**
 * Checks the reason that a ban has after an edit, if that changes why or how long.
 *
 * @throws ApiError `invalid` naming `reason`
 */
const checkReason = async (
  { db, now }: Pick<GatewayDeps, 'db' | 'now'>,
  caller: Caller,
  before: StoredBan,
  edit: BanEdit,
  { changed, asked, until, sites }: EditPlan,
): Promise<void> => {
  const reason = edit.reason ?? before.reason;
  if (changed.includes('reason')) await refuseProtective(db, reason, sites);
  const isAsked = changed.some((one) => one === 'reason' || one === 'until');
  if (before.ended_at !== null || !isAsked) return;
  const end = asked === undefined ? until : asked;
  requireReason(caller, { reason, until: end }, now());
};

/** `PATCH /v1/bans/{id}`. */
export const editBanRoute = defineRoute({
  ...BANS,
  method: 'patch',
  path: '/v1/bans/:id',
  id: 'editBan',
  summary: 'Change a ban',
  description:
    'Changes what the body names, at once everywhere: lists, open chats and vendors. Bans that are joined get the same end. A person who asks for a longer end than they may give alone has the ban hold as long as they may, and it waits `toApprove`. Of a ban that is over only reason and note can be changed.',
  params: banParams,
  body,
  answers: { 200: json('The ban as it is now', editedBan) },
  codes: [
    'origin_not_allowed',
    'forbidden',
    'not_found',
    'never_ban',
    'no_such_key',
    'unconfirmed',
    'conflict',
    'ban_over',
  ],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller, from } = c.var;
    const id = c.req.param('id');
    const found = await findPermittedBan(db, id, caller, canSee);
    await requireOwnBans(db, caller, found);
    const request = await readBody(c, body);
    const { add = [], remove = [], sites = found.sites } = request;
    const keys = [...add, ...remove];
    const country = await findBanCountry(db, caller, { keys, sites });
    const edit = {
      ...requestedEdit(request, country, now()),
      ...(request.sites && {
        sites: await requestedSites(db, caller, request.sites),
      }),
    };
    refuseProxies(deps.trust, edit.add);
    refuseOwnAddress(caller, from, edit.add);
    requireConfirmation(request, edit.add, undefined);
    const target = { keys: edit.add, session: undefined };
    await requireOwner(deps, request, caller, target);
    requireGeo(deps.geo, edit.add);
    const act = { by: caller, at: now(), ...endLimits(caller) };
    const plan = planEdit(found, edit, act);
    const fieldOf = endField(request);
    requireEditWithinLimits(caller, found, plan, now(), fieldOf);
    await checkReason(deps, caller, found, edit, plan);
    const { revision } = request;
    const result = await editBan(deps, found.id, edit, act, revision);
    if (!result) throw banNotFound(id);
    return c.json({
      ...(await presentBan(db, result.ban, now())),
      changed: result.changed,
    } satisfies EditedBan);
  },
});
