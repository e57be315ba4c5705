import { expect } from 'vitest';
import type { Page } from '../../../src/protocol/page';
import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import type { Wave, WaveBlockJob } from '../../../src/protocol/waves';
import type { TestGateway } from '../support/harness';

interface At {
  site?: string;
  from?: string;
}

/** Writes into a chat as its visitor. */
export const write = async (
  gateway: TestGateway,
  { token }: SessionAnswer,
  text: string,
  { site = 'default' }: At = {},
): Promise<void> => {
  const response = await gateway.ask(
    `/v1/sites/${site}/sessions/${token}/messages`,
    { method: 'POST', json: { text } },
  );
  expect(response.status).toBe(201);
};

/** Starts a chat in which a visitor writes something, another each time. */
export const say = async (
  gateway: TestGateway,
  text: string,
  at: At & { body?: object } = {},
): Promise<SessionAnswer> => {
  const { body = {}, ...where } = at;
  const chat = await gateway.chat(body, where);
  await write(gateway, chat, text, where);
  return chat;
};

/** Lists the waves that a program of a token sees; an administrator’s by default. */
export const listWaves = async (
  gateway: TestGateway,
  token?: string,
): Promise<Wave[]> => {
  const response = await gateway.ask('/v1/sessions/waves', {
    token: token ?? (await gateway.token()),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as Page<Wave>).data;
};

/** The one wave that there is. */
export const onlyWave = async (gateway: TestGateway): Promise<Wave> => {
  const [wave, ...others] = await listWaves(gateway);
  expect(others).toEqual([]);
  if (!wave) throw new Error('there is no wave');
  return wave;
};

/** Asks to block whoever wrote a wave. */
export const blockWave = async (
  gateway: TestGateway,
  id: number,
  json: object,
  query = '',
): Promise<WaveBlockJob> => {
  const path = `/v1/sessions/waves/${id}/block${query}`;
  const response = await gateway.write('POST', path, json);
  expect(response.status).toBe(202);
  return (await response.json()) as WaveBlockJob;
};
