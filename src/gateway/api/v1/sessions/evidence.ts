import { evidence, type Evidence } from '../../../../protocol/evidence';
import { hidesAnything } from '../../../auth/mask-answer';
import { canSee, maskOf } from '../../../auth/policies';
import {
  buildEvidence,
  findEvidenceSite,
} from '../../../evidence/build-evidence';
import { ApiError } from '../../../lib/errors/api-error';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { CHATS } from './group';

/** `GET /v1/sessions/{code}/evidence`. */
export const getEvidenceRoute = defineRoute({
  ...CHATS,
  method: 'get',
  path: '/v1/sessions/:code/evidence',
  id: 'getEvidence',
  summary: 'Export what is kept of a chat, signed',
  description:
    'The last 30 messages of a chat whose visitor was banned, until six months after the ban’s end, and whatever else of the chat is still there. Who asks sees addresses and contacts; it is in the audit log.',
  params: codeParams,
  answers: { 200: json('Files, their manifest, and its signature', evidence) },
  codes: ['forbidden', 'session_not_found'],
  handler: (deps) => async (c) => {
    const { caller } = c.var;
    const code = c.req.param('code').toUpperCase();
    const site = await findEvidenceSite(deps.db, code);
    const mayKnow = site !== undefined && canSee(caller, { sites: [site] });
    if (mayKnow && hidesAnything(maskOf(caller))) {
      throw new ApiError(
        'forbidden',
        'Evidence holds addresses and contacts: it takes the limits seeAddresses and seeContacts.',
        'code',
      );
    }
    const act = { by: caller, at: deps.now() };
    const found: Evidence | undefined = mayKnow
      ? await buildEvidence(deps, code, act)
      : undefined;
    if (found) return c.json(found);
    throw new ApiError(
      'session_not_found',
      `Nothing is kept of a session ${code}.`,
      'code',
    );
  },
});
