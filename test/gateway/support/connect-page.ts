import type { PageToken } from '../../../src/protocol/page-tokens';
import { expect } from 'vitest';
import type { TestGateway } from './harness';

/** The origin of a company's own tool. */
export const TOOL = 'https://crm.example';

/** Lets pages of origins have tokens, as an owner does. */
export const allowPages = async (
  gateway: TestGateway,
  agentOrigins: readonly string[] = [TOOL],
) => {
  const response = await gateway.write('PUT', '/v1/settings', { agentOrigins });
  expect(response.status).toBe(200);
};

/** Asks for a page's token as who is signed in. */
export const askForPage = (
  gateway: TestGateway,
  signIn: string,
  origin = TOOL,
) =>
  gateway.ask('/v1/me/page-tokens', {
    ...{ method: 'POST', token: signIn, json: { origin } },
    headers: { origin: 'http://localhost' },
  });

/** Lets pages of an origin act for who is signed in. */
export const connectPage = async (
  gateway: TestGateway,
  signIn: string,
  origin = TOOL,
): Promise<PageToken> => {
  const response = await askForPage(gateway, signIn, origin);
  expect(response.status).toBe(201);
  return (await response.json()) as PageToken;
};
