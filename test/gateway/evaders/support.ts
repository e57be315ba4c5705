import { expect } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { SessionFlag } from '../../../src/protocol/session-flags';
import type { Session } from '../../../src/protocol/sessions';
import type { TestGateway } from '../support/harness';

/** Addresses with nothing in common. */
export const HERE = '203.0.113.7';
export const NEARBY = '203.0.113.99';
export const ELSEWHERE = '198.51.100.9';

export const ADVERT =
  'Cheap watches for everybody, see watches.example/buy now';

/** A chat of a new browser, and what it says first. */
export const chatOf = async (
  gateway: TestGateway,
  {
    from,
    says,
    ...body
  }: { from: string; says?: string; [field: string]: unknown },
) => {
  const chat = await gateway.chat(body, { from });
  if (says !== undefined) await say(gateway, chat, says, from);
  return chat;
};

export const say = async (
  gateway: TestGateway,
  { token }: { token: string },
  text: string,
  from: string,
): Promise<void> => {
  const path = `/v1/sites/default/sessions/${token}/messages`;
  const sent = await gateway.ask(path, {
    method: 'POST',
    json: { text },
    from,
  });
  expect(sent.status).toBe(201);
};

/** Blocks the browser of a chat. */
export const block = async (
  gateway: TestGateway,
  { code }: { code: string },
  more: object = {},
): Promise<Ban> => {
  const json = { session: code, kinds: ['visitor'], ...more };
  const response = await gateway.write('POST', '/v1/bans', json);
  expect(response.status).toBe(201);
  return (await response.json()) as Ban;
};

export const sessionOf = async (
  gateway: TestGateway,
  { code }: { code: string },
): Promise<Session> => {
  const response = await gateway.write('GET', `/v1/sessions/${code}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Session;
};

export const flagsOf = async (
  gateway: TestGateway,
  chat: { code: string },
): Promise<SessionFlag[]> => (await sessionOf(gateway, chat)).flags;

/** The flags as `kind confidence`. */
export const said = (flags: readonly SessionFlag[]): string[] =>
  flags.map(({ kind, confidence }) => `${kind} ${confidence}`).sort();

export const saidOf = async (
  gateway: TestGateway,
  chat: { code: string },
): Promise<string[]> => said(await flagsOf(gateway, chat));
