import { samePersonRequest } from '../../../../protocol/session-flags';
import { session } from '../../../../protocol/sessions';
import type { Caller } from '../../../auth/caller';
import { keysMustEnd } from '../../../auth/policies';
import { requireEditWithinLimits } from '../../../auth/require-edit-within-limits';
import { planEdit, type BanEdit } from '../../../bans/plan-edit';
import type { GatewayDeps } from '../../../deps';
import { readBody } from '../../../http/read-body';
import { keyId } from '../../../keys/key';
import { addToBan } from '../../../sessions/decide-flags';
import type { StoredBan } from '../../../store/bans';
import type { SessionRow } from '../../../store/schema/schema';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { requireOwnBans } from '../../shared/require-own-bans';
import { defineRoute } from '../../openapi/define-route';
import { findNamedBan } from '../bans/find-named-ban';
import { findPersonKeys } from '../bans/find-person-keys';
import { changeChat } from './change-chat';
import { CHANGE_CODES, CHATS } from './group';

const body = {
  schema: samePersonRequest,
  types: ['application/json'],
  example: { ban: 17 },
} as const;

/** Returns the edit that adds what the person in a chat is known by for certain. */
const addPerson = async (
  deps: Pick<GatewayDeps, 'db' | 'secrets'>,
  caller: Caller,
  row: SessionRow,
  ban: StoredBan,
): Promise<BanEdit> => {
  // What was held for a day unasked is the person's from now on.
  const held = new Set(
    ban.keys.flatMap((key) => (key.automatic === 1 ? keyId(key) : [])),
  );
  const keys = (await findPersonKeys(deps, caller, row)).map(
    ({ kind, value, shown }) => ({
      ...{ kind, value, typed: shown ?? value, field: 'ban' },
      ...(held.has(keyId({ kind, value })) && { until: null }),
    }),
  );
  const add = [...new Map(keys.map((key) => [keyId(key), key])).values()];
  return { add, remove: [] };
};

/** `POST /v1/sessions/{code}/same-person`. */
export const samePersonRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/:code/same-person',
  id: 'addSamePerson',
  summary: 'Say that a chat’s visitor is whom a ban is of',
  description:
    'Adds the person to the ban, as blocking them would: the browser, and what is proven of it. They are refused at once. Taken back by a change of the ban that removes these keys. Counts for how precise the kinds of the chat’s flags are.',
  params: codeParams,
  body,
  answers: { 200: json('The chat', session) },
  codes: [...CHANGE_CODES, 'forbidden', 'never_ban', 'ban_over'],
  handler: (deps) => async (c) => {
    const { caller } = c.var;
    const changed = await changeChat(c, deps, async (row, { at }) => {
      const { ban: named } = await readBody(c, body);
      const ban = await findNamedBan(deps.db, caller, named, 'ban');
      await requireOwnBans(deps.db, caller, ban, 'ban');
      const edit = await addPerson(deps, caller, row, ban);
      const act = { by: caller, at, keysMustEnd: keysMustEnd(caller) };
      const plan = planEdit(ban, edit, act);
      requireEditWithinLimits(caller, ban, plan, at, () => 'ban');
      await addToBan(deps, row, ban.id, edit, act);
    });
    return c.json(changed);
  },
});
