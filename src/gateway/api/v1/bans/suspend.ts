import {
  suspendedBan,
  suspendRequest,
  type SuspendedBan,
} from '../../../../protocol/ban-suspension';
import { ban, type Ban } from '../../../../protocol/bans';
import type { Caller } from '../../../auth/caller';
import { canSee, ownsAllSites } from '../../../auth/policies';
import { presentBan } from '../../../bans/present-ban';
import {
  endSuspension,
  planSuspension,
  suspendBan,
} from '../../../bans/suspend-ban';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import type { StoredBan } from '../../../store/bans';
import type { Db } from '../../../store/db';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { banParams } from '../../shared/path-parameters';
import { findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';

const body = {
  schema: suspendRequest,
  types: ['application/json'],
  example: { confirm: true },
} as const;

const SUSPEND = {
  ...BANS,
  path: '/v1/bans/:id/suspend',
  params: banParams,
} as const;

/** Finds a ban that a person may have somebody suspended for. */
const findOwnBan = async (
  db: Db,
  id: string,
  caller: Caller,
): Promise<StoredBan> => {
  const found = await findPermittedBan(db, id, caller, canSee);
  if (!ownsAllSites(caller, found)) {
    throw new ApiError(
      'forbidden',
      'This ban holds on sites that are not yours.',
      'id',
    );
  }
  return found;
};

/** `POST /v1/bans/{id}/suspend`. */
export const suspendBanRoute = defineRoute({
  ...SUSPEND,
  method: 'post',
  id: 'suspendBan',
  summary: 'Have the person suspended at vendors',
  description:
    'Of a ban that refuses, and holds an email which the site’s server proved: the end user of that email is suspended at the vendors that the sites of the ban have set up for it, until the ban ends, is lifted, or loses the email. Only a supervisor, administrator or owner who signed in may say so. Somebody whom others suspended there is left as they are, before and after. What became of it is in `vendors`; a restored ban suspends nobody until it is said again.',
  body,
  answers: { 200: json('The ban', suspendedBan) },
  codes: [
    ...(['origin_not_allowed', 'forbidden', 'not_found', 'ban_over'] as const),
    ...(['conflict', 'unproven', 'unconfirmed', 'never_ban'] as const),
  ],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    if (!caller.isPerson) {
      throw new ApiError(
        'forbidden',
        'Suspending takes a person who signed in: a token can’t confirm what it takes from somebody.',
      );
    }
    const found = await findOwnBan(db, c.req.param('id'), caller);
    const { confirm } = await readBody(c, body);
    const plan = await planSuspension(deps, found, now());
    if (!confirm) {
      throw new ApiError(
        'unconfirmed',
        `${plan.takes.join(' ')} Send confirm: true to suspend all the same. Nobody was suspended.`,
        'confirm',
      );
    }
    await suspendBan(db, found, plan, { by: caller, at: now() });
    const shown: SuspendedBan = {
      ...(await presentBan(db, found, now())),
      takes: plan.takes,
    };
    return c.json(shown);
  },
});

/** `DELETE /v1/bans/{id}/suspend`. */
export const endSuspensionRoute = defineRoute({
  ...SUSPEND,
  method: 'delete',
  id: 'endSuspension',
  summary: 'End the suspension at vendors, not the ban',
  description:
    'What was suspended for this ban is lifted, unless another ban has the person suspended. Changes nothing where nobody is.',
  answers: { 200: json('The ban', ban) },
  codes: ['origin_not_allowed', 'forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const found = await findOwnBan(db, c.req.param('id'), caller);
      await endSuspension(db, found, { by: caller, at: now() });
      const shown: Ban = await presentBan(db, found, now());
      return c.json(shown);
    },
});
