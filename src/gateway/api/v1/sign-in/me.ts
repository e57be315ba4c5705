import { me, type Me } from '../../../../protocol/people';
import { presentLimits } from '../../../auth/change-limits';
import { listEndingTokens } from '../../../vendors/accounts/list-ending-tokens';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { SIGNING_IN } from './group';

/** `GET /v1/me`. */
export const meRoute = defineRoute({
  ...SIGNING_IN,
  method: 'get',
  path: '/v1/me',
  id: 'whoAmI',
  summary: 'Who am I',
  security: ['bearer', 'cookie'],
  answers: { 200: json('The caller', me) },
  handler:
    ({ db, now }) =>
    async (c) => {
      const { id, name, email, role, sites, limits, mustSetSecondFactor } =
        c.var.caller;
      const { address, trusted } = c.var.from;
      c.header('cache-control', 'no-store');
      return c.json({
        id,
        name,
        email,
        role,
        sites,
        limits: presentLimits(limits),
        ...(mustSetSecondFactor && { mustSetSecondFactor }),
        address: address?.text ?? null,
        addressesTrusted: trusted,
        endingTokens: await listEndingTokens(db, sites, now()),
      } satisfies Me);
    },
});
