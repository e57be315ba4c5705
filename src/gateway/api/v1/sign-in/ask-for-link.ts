import { linkRequest } from '../../../../protocol/people';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { SIGNING_IN } from './group';

const body = {
  schema: linkRequest,
  types: ['application/json'],
  example: { email: 'ada@example.com' },
} as const;

/** `POST /v1/password-reset`. */
export const askForLinkRoute = defineRoute({
  ...SIGNING_IN,
  method: 'post',
  path: '/v1/password-reset',
  id: 'askForPasswordLink',
  summary: 'Have a link mailed to choose another password',
  description:
    'Where the gateway sends mail. Whoever has the address is mailed a link that works once and for an hour; the answer is the same, and takes as long, where nobody has it. Ten in a quarter of an hour at one address, three mails an hour for one person.',
  security: [],
  body,
  answers: {
    202: nothing('A link is on its way, if somebody has the address'),
  },
  codes: ['not_found', 'origin_not_allowed'],
  handler:
    ({ passwordMails }) =>
    async (c) => {
      const { email } = await readBody(c, body);
      if (!passwordMails) {
        throw new ApiError(
          'not_found',
          'This gateway sends no mail. Ask an administrator for a link.',
        );
      }
      passwordMails.askForLink(email, c.var.from);
      return c.body(null, 202);
    },
});
