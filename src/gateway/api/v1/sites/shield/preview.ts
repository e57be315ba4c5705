import {
  shieldPreview,
  shieldPreviewRequest,
} from '../../../../../protocol/shield';
import { readBody } from '../../../../http/read-body';
import { previewShield } from '../../../../sites/preview-shield';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { siteParams } from '../../../shared/path-parameters';
import { SITES } from '../group';
import { requireSite } from '../require-site';

const body = {
  schema: shieldPreviewRequest,
  types: ['application/json'],
  optional: true,
  example: { admits: 'known' },
} as const;

/** `POST /v1/sites/{site}/shield/preview`. */
export const previewShieldRoute = defineRoute({
  ...SITES,
  method: 'post',
  path: '/v1/sites/:site/shield/preview',
  id: 'previewShield',
  summary: 'Say what a shield would have done in the last hour',
  description:
    'Of the chats that started on the site in that hour: how many it would have let in, and how many turned away. Writes nothing.',
  params: siteParams,
  body,
  answers: { 200: json('What it would have done', shieldPreview) },
  codes: ['forbidden', 'origin_not_allowed', 'site_not_found'],
  handler: (deps) => async (c) => {
    c.set('onlyAsks', true);
    const { admits } = await readBody(c, body);
    const { id } = await requireSite(deps.db, c.req.param('site'));
    return c.json(await previewShield(deps, id, admits, deps.now()));
  },
});
