import {
  secondFactor,
  type SecondFactor,
} from '../../../../../protocol/second-factor';
import { isoTime } from '../../../../lib/iso-time';
import {
  countRecoveryCodes,
  findSecondFactor,
} from '../../../../store/second-factors';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { requirePerson } from '../require-person';
import { MINE, PATH } from './group';

/** `GET /v1/me/second-factor`. */
export const getSecondFactorRoute = defineRoute({
  ...MINE,
  method: 'get',
  path: PATH,
  id: 'getSecondFactor',
  summary: 'Whether one signs in with a second factor',
  answers: { 200: json('What one has', secondFactor) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      const { caller } = c.var;
      requirePerson(caller);
      const since =
        (await findSecondFactor(db, caller.id))?.confirmed_at ?? null;
      c.header('cache-control', 'no-store');
      return c.json({
        active: since !== null,
        since: since === null ? null : isoTime(since),
        recoveryCodes: await countRecoveryCodes(db, caller.id),
      } satisfies SecondFactor);
    },
});
