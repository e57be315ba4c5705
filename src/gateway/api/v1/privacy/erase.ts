import { erasure, erasureRequest } from '../../../../protocol/erasures';
import { readBody } from '../../../http/read-body';
import { erasePerson } from '../../../privacy/erase-person';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { confirmPassword } from '../sign-in/confirm-password';
import { PRIVACY } from './group';
import { requestedPerson } from './requested-person';

const body = {
  schema: erasureRequest,
  types: ['application/json'],
  example: { kind: 'email', value: 'ana@example.com', password: '…' },
} as const;

/** `POST /v1/erasures`. */
export const erasePersonRoute = defineRoute({
  ...PRIVACY,
  method: 'post',
  path: '/v1/erasures',
  id: 'erasePerson',
  summary: 'Erase a person',
  description:
    'Deletes their browsers, chats and messages, and takes the value out of all other rows. Bans that go on keep it as a digest that still matches. It can’t be taken back.',
  body,
  answers: { 200: json('What was erased, and who was sent what', erasure) },
  codes: ['forbidden', 'origin_not_allowed', 'rate_limited', 'conflict'],
  handler: (deps) => async (c) => {
    const { password, ...asked } = await readBody(c, body);
    await confirmPassword(c, deps, password);
    const { key, typed } = await requestedPerson(deps.db, asked);
    const by = c.var.caller;
    return c.json(await erasePerson(deps, key, typed, deps.now(), by));
  },
});
