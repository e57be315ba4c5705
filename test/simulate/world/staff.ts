import { expect } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Role } from '../../../src/protocol/roles';
import type { TestGateway } from '../../gateway/support/harness';
import type { Draw } from '../draw/draw';

/** Where the support team sits. */
const OFFICE = '192.0.2.10';
const PASSWORD = 'correct horse';
const REASONS = ['Advertising', 'Insults', 'Threats', 'Spam'];

/** How somebody blocks the visitor of a chat. */
export interface BlockForm {
  kinds: string[];
  for?: string;
  prefix?: number;
  confirm?: true;
  claimed?: true;
}

/** Signs a person of the support team in; answers what they can do. */
export const hire = async (gateway: TestGateway, role: Role) => {
  const email = `${role}@team.example`;
  await gateway.user(email, role, PASSWORD);
  const signedIn = await gateway.ask('/v1/sign-in', {
    ...{ method: 'POST', json: { email, password: PASSWORD }, from: OFFICE },
  });
  const { token } = (await signedIn.json()) as { token: string };

  const ask = (method: string, path: string, json?: unknown) =>
    gateway.ask(path, {
      ...{ method, token, from: OFFICE },
      ...(json !== undefined && { json }),
    });
  return {
    ask,
    /** Reads what must be there. */
    read: async <Answer>(path: string): Promise<Answer> => {
      const response = await ask('GET', path);
      expect(response.status, path).toBe(200);
      return (await response.json()) as Answer;
    },
    /**
     * Blocks the visitor of a chat with a reason, for a day without `for`; answers
     * the ban, or nothing where the gateway wants a second thought first.
     */
    block: async (
      draw: Draw,
      { code }: { code: string },
      form: BlockForm,
    ): Promise<Ban | undefined> => {
      const json = {
        ...{ session: code, reason: draw.pick(REASONS), for: '1d' },
        ...form,
      };
      const response = await ask('POST', '/v1/bans', json);
      const answer: unknown = await response.json();
      if (response.status === 422) return undefined;
      expect(response.status, JSON.stringify(answer)).toBe(201);
      return answer as Ban;
    },
  };
};

export type Employee = Awaited<ReturnType<typeof hire>>;
