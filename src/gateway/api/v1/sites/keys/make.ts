import {
  siteKeys,
  siteKeysRequest,
  type SiteKeys,
} from '../../../../../protocol/site-keys';
import { readBody } from '../../../../http/read-body';
import { rotateSiteKey, siteKey } from '../../../../identity/identity-keys';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { siteParams } from '../../../shared/path-parameters';
import { confirmPassword } from '../../sign-in/confirm-password';
import { SITES } from '../group';
import { requireSite } from '../require-site';

const body = {
  schema: siteKeysRequest,
  types: ['application/json'],
  example: { password: '…' },
} as const;

/** `POST /v1/sites/{site}/keys`. */
export const makeSiteKeysRoute = defineRoute({
  ...SITES,
  method: 'post',
  path: '/v1/sites/:site/keys',
  id: 'makeSiteKeys',
  summary: 'Make new keys of a site',
  description:
    'Answered once. The ones before are accepted until the new ones were in use for a day: nobody’s identity fails however late the site’s server learns of them.',
  params: siteParams,
  body,
  answers: { 201: json('The keys', siteKeys) },
  codes: ['forbidden', 'origin_not_allowed', 'site_not_found', 'rate_limited'],
  handler: (deps) => async (c) => {
    const { password } = await readBody(c, body);
    const { id } = await requireSite(deps.db, c.req.param('site'));
    await confirmPassword(c, deps, password);
    const { caller } = c.var;
    const made = await rotateSiteKey(deps, id, deps.now(), 'identity', caller);
    const chatServer = await siteKey(deps, id, 'chat server');
    return c.json(
      {
        ...{ site: id, generation: made.generation },
        ...{ identity: made.key, chatServer: chatServer.key },
      } satisfies SiteKeys,
      201,
    );
  },
});
