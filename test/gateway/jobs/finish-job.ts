import { expect } from 'vitest';
import type { Job } from '../../../src/protocol/jobs';
import type { TestGateway } from '../support/harness';

/** Sends a list, and answers the job as it ended. */
export const importList = async (
  gateway: TestGateway,
  body: string,
  { query = '', type = 'text/plain', token = '' } = {},
): Promise<Job> => {
  const response = await gateway.ask(`/v1/bans/import${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    token: token || (await gateway.token()),
  });
  expect(response.status).toBe(202);
  const { id, state } = (await response.json()) as Job;
  expect(state).toBe('running');
  return finishJob(gateway, id);
};

/** Waits until there is nothing to do, and answers a job. */
export const finishJob = async (
  gateway: TestGateway,
  id: number,
): Promise<Job> => {
  await gateway.idle();
  return showJob(gateway, id);
};

/** Answers a job as it is. */
export const showJob = async (
  gateway: TestGateway,
  id: number,
): Promise<Job> => {
  const response = await gateway.write('GET', `/v1/jobs/${id}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Job;
};
