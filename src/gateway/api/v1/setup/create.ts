import { setupRequest, signedIn } from '../../../../protocol/people';
import { createFirstOwner } from '../../../auth/create-first-owner';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { equalSecrets } from '../../../lib/secrets';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { signInPerson } from '../../shared/sign-in-person';
import { alreadySetUp, refuseAfterSetup, SETTING_UP } from './group';

const body = {
  schema: setupRequest,
  types: ['application/json'],
  example: {
    code: 'K7F2-9QXM-3HTR-8WVD',
    email: 'ada@example.com',
    password: '…',
  },
} as const;

/** Returns a code as it is compared: people type it in small letters, too. */
const foldCode = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** `POST /v1/setup`. */
export const createOwnerRoute = defineRoute({
  ...SETTING_UP,
  method: 'post',
  path: '/v1/setup',
  id: 'createFirstOwner',
  summary: 'Create the first owner',
  description:
    'Takes the code that the gateway prints at its start while there is no user, and signs the owner in as `POST /v1/sign-in` does. Answers 404 once there is a user.',
  security: [],
  body,
  answers: { 201: json('Created and signed in', signedIn) },
  codes: ['not_found', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const { db, now, secrets } = deps;
    const given = await readBody(c, body);
    await refuseAfterSetup(db);
    if (!equalSecrets(foldCode(given.code), foldCode(secrets.setupCode))) {
      throw new ApiError(
        'invalid',
        'Expected the code that the gateway printed when it started.',
        'code',
      );
    }
    const owner = await createFirstOwner(db, given, now());
    if (!owner) throw alreadySetUp();
    return c.json(await signInPerson(c, deps, owner), 201);
  },
});
