import { z } from 'zod';
import { listZendeskAddresses } from '../../store/compat/zendesk-bans';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { BANS_PATH, ZENDESK } from './group';

const addresses = z.array(z.string().min(1));

/** `GET /api/v2/chat/bans/ip`. */
export const listZendeskAddressesRoute = defineRoute({
  ...ZENDESK,
  method: 'get',
  path: `${BANS_PATH}/ip`,
  id: 'zendeskListAddresses',
  summary: 'List banned addresses',
  answers: { 200: json('Addresses and networks', addresses) },
  codes: ['forbidden'],
  handler:
    ({ db, now }) =>
    async (c) =>
      c.json(await listZendeskAddresses(db, c.var.caller.sites, now())),
});
