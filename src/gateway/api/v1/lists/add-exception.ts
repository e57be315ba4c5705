import { exceptionRequest, listException } from '../../../../protocol/lists';
import { addException } from '../../../blocklists/change-exceptions';
import { readBody } from '../../../http/read-body';
import { findCountry } from '../../../sites/find-country';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { findOwnList } from './find-permitted-list';
import { LISTS } from './group';
import { presentException } from './present-exception';

const body = {
  schema: exceptionRequest,
  types: ['application/json'],
  example: { value: '203.0.113.0/24', note: 'our supplier' },
} as const;

/** `POST /v1/lists/{id}/exceptions`. */
export const addExceptionRoute = defineRoute({
  ...LISTS,
  method: 'post',
  path: '/v1/lists/:id/exceptions',
  id: 'addListException',
  summary: 'Have a shared list ban nobody by a key',
  description:
    'Its ban by just this key ends at once, and no update brings it back. An address within a network of the list is kept in by the never-ban list instead.',
  params: idParams,
  body,
  answers: { 201: json('The exception', listException) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found', 'duplicate'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const given = await readBody(c, body);
      const { caller } = c.var;
      const list = await findOwnList(db, c.req.param('id'), caller);
      const country = await findCountry(db, list.sites);
      const act = { by: caller, at: now() };
      const wanted = { ...given, country };
      const row = await addException(db, list.id, wanted, act);
      return c.json(presentException(row), 201);
    },
});
