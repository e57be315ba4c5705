import { signedIn } from '../../../../protocol/people';
import { codeNeeded } from '../../../../protocol/second-factor';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json } from '../../openapi/operation';

/** What the descriptions of the routes for signing in have in common. */
export const SIGNING_IN = { tag: 'Signing in', failures: PROBLEMS } as const;

/** The answers of routes that take a first factor. */
export const SIGN_IN_ANSWERS = {
  200: json('Signed in', signedIn),
  202: json('A code of the second factor is needed, too', codeNeeded),
} as const;
