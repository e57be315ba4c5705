import { z } from 'zod';
import { check } from '../../http/read-body';
import { listAgents, type AgentRow } from '../../store/compat/zendesk-agents';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { toZendeskTime } from './ban';
import { AGENTS_PATH, ZENDESK } from './group';
import { pageQuery } from './page-query';

const none = z.array(z.never());

/**
 * A user of ours as Zendesk Chat shows an agent. What we have none of is empty.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/agents/
 */
const zendeskAgent = z
  .object({
    create_date: z.iso.datetime({ precision: 0 }),
    departments: none,
    display_name: z.string(),
    email: z.string(),
    enabled: z.literal(1),
    enabled_departments: none,
    first_name: z.string(),
    id: z.int(),
    last_name: z.string(),
    roles: z.object({ administrator: z.boolean(), owner: z.boolean() }),
    skills: none,
  })
  .meta({ id: 'ZendeskAgent' });

const presentAgent = ({
  id,
  email,
  name,
  role,
  created_at,
}: AgentRow): z.infer<typeof zendeskAgent> => {
  const [first_name = '', ...rest] = name.split(' ');
  return {
    create_date: toZendeskTime(created_at),
    departments: [],
    display_name: name,
    email,
    enabled: 1,
    enabled_departments: [],
    first_name,
    id,
    last_name: rest.join(' '),
    roles: { administrator: role === 'administrator', owner: role === 'owner' },
    skills: [],
  };
};

/** `GET /api/v2/chat/agents`: our users, without tokens. */
export const listZendeskAgentsRoute = defineRoute({
  ...ZENDESK,
  method: 'get',
  path: AGENTS_PATH,
  id: 'zendeskListAgents',
  summary: 'List agents',
  query: pageQuery,
  answers: { 200: json('The users of this gateway', z.array(zendeskAgent)) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      const { limit, since_id, max_id } = check(pageQuery, c.req.query());
      const isBackward = max_id !== undefined && since_id === undefined;
      // Whoever works for one site need not know who works for others.
      if (c.var.caller.sites !== null) return c.json([]);
      const users = await listAgents(db, {
        ...{ limit, isBackward },
        ...(since_id !== undefined && { sinceId: since_id }),
        ...(max_id !== undefined && { maxId: max_id }),
      });
      if (isBackward) users.reverse();
      return c.json(users.map(presentAgent));
    },
});
