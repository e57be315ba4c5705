import { me, signedIn } from '../../openapi/schemas/people';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json, nothing, type Operation } from '../../openapi/operation';
import { signInBody } from './routes';

const COMMON = { tag: 'Signing in', failures: PROBLEMS } as const;

/** Signing in and out, and who one is. */
export const signInOperations: readonly Operation[] = [
  {
    ...COMMON,
    method: 'post',
    path: '/v1/sign-in',
    id: 'signIn',
    summary: 'Sign in',
    description: 'The cookie is set, too. Failures are throttled.',
    security: [],
    body: {
      schema: signInBody,
      types: ['application/json'],
      example: { email: 'ada@example.com', password: '…' },
    },
    answers: { 200: json('Signed in', signedIn) },
    codes: ['unauthorized', 'origin_not_allowed'],
  },
  {
    ...COMMON,
    method: 'post',
    path: '/v1/sign-out',
    id: 'signOut',
    summary: 'Sign out',
    description: 'Ends a person’s sign-in. A program’s token is not ended.',
    security: [],
    answers: { 204: nothing('Signed out') },
    codes: ['origin_not_allowed', 'unsupported_media_type'],
  },
  {
    ...COMMON,
    method: 'get',
    path: '/v1/me',
    id: 'whoAmI',
    summary: 'Who am I',
    security: ['bearer', 'cookie'],
    answers: { 200: json('The caller', me) },
  },
];
