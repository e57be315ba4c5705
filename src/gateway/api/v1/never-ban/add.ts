import { neverBanEntry, neverBanRequest } from '../../../../protocol/never-ban';
import { addNeverBan } from '../../../bans/change-never-ban';
import { readBody } from '../../../http/read-body';
import { findCountry } from '../../../sites/find-country';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { NEVER_BAN } from './group';
import { presentEntry } from './present-entry';

const body = {
  schema: neverBanRequest,
  types: ['application/json'],
  example: { value: '203.0.113.0/28', note: 'our office' },
} as const;

/** `POST /v1/never-ban`. */
export const addNeverBanRoute = defineRoute({
  ...NEVER_BAN,
  method: 'post',
  path: '/v1/never-ban',
  id: 'addNeverBan',
  summary: 'Never ban a network, an email, a domain or a phone number',
  description:
    'From now on nobody bans it, and no ban refuses whom it covers. Bans that stand are kept.',
  body,
  answers: {
    200: json('It is on the list already', neverBanEntry),
    201: json('Added', neverBanEntry),
  },
  codes: ['forbidden', 'origin_not_allowed'],
  handler:
    ({ db, now, neverBan }) =>
    async (c) => {
      const given = await readBody(c, body);
      const act = { by: c.var.caller, at: now() };
      const country = await findCountry(db, null);
      const wanted = { ...given, country };
      const { entry, isNew } = await addNeverBan(db, wanted, act);
      await neverBan.refresh();
      return c.json(presentEntry(entry), isNew ? 201 : 200);
    },
});
