import { expect } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import type { TestGateway } from '../../support/harness';

/** Somebody who chatted, and may be banned. */
export interface Person {
  session: string;
  /** The token by which their browser is known. */
  browser: string;
  visitor: string;
  /** The ban's id; 0: they are not banned. */
  ban: number;
}

interface Settings {
  /** From their first message to the ban. */
  seconds?: number;
  language?: string;
  reason?: string;
  /** Of an earlier chat. */
  browser?: string;
  writes?: boolean;
  bans?: boolean;
}

/**
 * Returns what starts a chat, has its visitor write ten seconds later, and bans
 * the visitor.
 */
export const openBannedPerson =
  (gateway: TestGateway) =>
  async (settings: Settings): Promise<Person> => {
    const { seconds = 1, language, reason = '', browser } = settings;
    const { writes = true, bans = true } = settings;
    const chat = await gateway.chat(
      { ...(browser !== undefined && { visitor: browser }) },
      { ...(language && { headers: { 'accept-language': language } }) },
    );
    gateway.pass(10_000);
    if (writes) {
      const path = `/v1/sites/default/sessions/${chat.token}/messages`;
      const sent = await gateway.ask(path, {
        ...{ method: 'POST', json: { text: 'You are all fools here' } },
      });
      expect(sent.status).toBe(201);
    }
    gateway.pass(seconds * 1000);
    const { visitor } = await gateway.db
      .selectFrom('sessions')
      .select('visitor')
      .where('code', '=', chat.code)
      .executeTakeFirstOrThrow();
    const person = { session: chat.code, browser: chat.visitor, visitor };
    if (!bans) return { ...person, ban: 0 };
    const response = await gateway.write('POST', '/v1/bans', {
      ...{ session: chat.code, kinds: ['visitor'], reason },
    });
    expect(response.status).toBe(201);
    return { ...person, ban: ((await response.json()) as Ban).id };
  };
