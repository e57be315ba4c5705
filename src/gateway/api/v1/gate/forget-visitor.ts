import { checkContentType, TEXT_OR_JSON } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { FOR_THE_GATE } from './group';
import { clearVisitorCookie } from './visitor-cookie';

/** `POST /v1/sites/{site}/forget`. */
export const forgetVisitorRoute = defineRoute({
  ...FOR_THE_GATE,
  method: 'post',
  path: '/v1/sites/:site/forget',
  id: 'forgetVisitor',
  summary: 'Take the visitor cookie off',
  description:
    'For `Doorlist.consent(false)`: no script can take the cookie off by itself. What the gateway keeps of chats and bans stays as long as it is kept.',
  params: siteParams,
  answers: { 204: nothing('Taken off, if there was one') },
  codes: ['site_not_found', 'origin_not_allowed', 'unsupported_media_type'],
  handler: () => (c) => {
    checkContentType(c, TEXT_OR_JSON);
    clearVisitorCookie(c);
    return c.body(null, 204);
  },
});
