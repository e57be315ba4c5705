import { renderSVG } from 'uqr';
import {
  newSecondFactor,
  secondFactorRequest,
  type NewSecondFactor,
} from '../../../../../protocol/second-factor';
import { beginSecondFactor } from '../../../../auth/begin-second-factor';
import { totpUri } from '../../../../auth/totp';
import { readBody } from '../../../../http/read-body';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { requireOwnPassword } from '../require-own-password';
import { MINE, PATH, WRITE_CODES } from './group';

const body = {
  schema: secondFactorRequest,
  types: ['application/json'],
  example: { password: '…' },
} as const;

/** Returns a QR code as the address of an image. */
const drawQrCode = (text: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(renderSVG(text)).toString('base64')}`;

/** `POST /v1/me/second-factor`. */
export const beginSecondFactorRoute = defineRoute({
  ...MINE,
  method: 'post',
  path: PATH,
  id: 'beginSecondFactor',
  summary: 'Begin to set a second factor',
  description:
    'Answers the secret for an authenticator app (TOTP, RFC 6238). Signing in asks for its codes once `POST /v1/me/second-factor/confirm` has taken one. A wrong `password` counts as a failed sign-in; who has none has signed in within ten minutes.',
  body,
  answers: { 201: json('The secret, once', newSecondFactor) },
  codes: [...WRITE_CODES, 'conflict'],
  handler: (deps) => async (c) => {
    const { password } = await readBody(c, body);
    const user = await requireOwnPassword(c, deps, password, 'password');
    const secret = await beginSecondFactor(deps.db, deps.secrets, user.id);
    const uri = totpUri(secret, user.email);
    c.header('cache-control', 'no-store');
    const image = drawQrCode(uri);
    return c.json({ secret, uri, image } satisfies NewSecondFactor, 201);
  },
});
