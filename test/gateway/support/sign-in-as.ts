import type { Role } from '../../../src/protocol/roles';
import type { TestGateway } from './harness';

/** Adds a user, signs them in, and answers their token. */
export const signInAs = async (gateway: TestGateway, role: Role = 'agent') => {
  await gateway.user('ada@example.com', role);
  const response = await gateway.ask('/v1/sign-in', {
    method: 'POST',
    json: { email: 'ada@example.com', password: 'correct horse' },
  });
  return ((await response.json()) as { token: string }).token;
};
