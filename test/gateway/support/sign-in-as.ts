import type { Role } from '../../../src/protocol/roles';
import type { TestGateway } from './harness';

const ADA = { email: 'ada@example.com', password: 'correct horse' };

/** Signs in the user whom `signInAs` added, and answers their token. */
export const signIn = async (gateway: TestGateway): Promise<string> => {
  const response = await gateway.ask('/v1/sign-in', {
    method: 'POST',
    json: ADA,
  });
  return ((await response.json()) as { token: string }).token;
};

/** Adds a user, signs them in, and answers their token. */
export const signInAs = async (gateway: TestGateway, role: Role = 'agent') => {
  await gateway.user(ADA.email, role);
  return signIn(gateway);
};
