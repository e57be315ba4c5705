import {
  erasurePreview,
  erasurePreviewRequest,
} from '../../../../protocol/erasures';
import { readBody } from '../../../http/read-body';
import { previewErasure } from '../../../privacy/preview-erasure';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { PRIVACY } from './group';
import { requestedPerson } from './requested-person';

const body = {
  schema: erasurePreviewRequest,
  types: ['application/json'],
  example: { kind: 'email', value: 'ana@example.com' },
} as const;

/** `POST /v1/erasures/preview`. */
export const previewErasureRoute = defineRoute({
  ...PRIVACY,
  method: 'post',
  path: '/v1/erasures/preview',
  id: 'previewErasure',
  summary: 'Say what erasing a person would delete',
  description: 'Takes whom `POST /v1/erasures` takes, and writes nothing.',
  body,
  answers: { 200: json('What would go, and what would stay', erasurePreview) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      c.set('onlyAsks', true);
      const asked = await readBody(c, body);
      const { key, typed } = await requestedPerson(db, asked);
      return c.json(await previewErasure(db, key, typed, now()));
    },
});
