import { z } from 'zod';
import { evidencePublicKey } from '../evidence/evidence-key';
import { defineRoute } from './openapi/define-route';
import { PROBLEMS } from './openapi/failure-shape';

/** `GET /v1/evidence-key`: for whoever checks a signature. */
export const evidenceKeyRoute = defineRoute({
  method: 'get',
  path: '/v1/evidence-key',
  id: 'getEvidenceKey',
  tag: 'Gateway',
  summary: 'Fetch the public key of evidence',
  description:
    'Ed25519, in PEM. A rotation of the installation’s secret makes another.',
  security: [],
  answers: {
    200: { description: 'PEM', content: { 'text/plain': z.string() } },
  },
  failures: PROBLEMS,
  handler:
    ({ secrets }) =>
    (c) => {
      c.header('access-control-allow-origin', '*');
      c.header('cache-control', 'no-cache');
      return c.text(evidencePublicKey(secrets));
    },
});
