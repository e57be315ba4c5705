import type { Answer } from '../../../src/protocol/answer';
import type {
  SessionAnswer,
  SessionRefusal,
} from '../../../src/protocol/gate-sessions';
import type { VisitAnswer } from '../../../src/protocol/visits';
import type { TestGateway } from '../../gateway/support/harness';
import { identityOf } from '../../gateway/support/sign-identity';

/** A browser that somebody uses, and where. */
export interface Browser {
  address: string;
  /** Its visitor token, once it chatted. */
  visitor?: string;
}

/** Who uses a browser, as far as it tells. */
export interface Shown {
  /** The site's server proves who they are. */
  signedIn?: { email: string; name: string };
  /** What they write into the chat's form. */
  claims?: { name?: string; email?: string };
  widget?: string;
}

/** What came of starting a chat. */
export type Start =
  | { is: 'chat'; chat: SessionAnswer }
  | { is: 'refused'; answer: Answer }
  /** Too many came from there. */
  | { is: 'slowed'; milliseconds: number };

const ORIGIN = { origin: 'http://127.0.0.1:8080' };

/** Opens a page with a chat, and starts the chat. */
export const startChat = async (
  gateway: TestGateway,
  browser: Browser,
  { signedIn, claims, widget }: Shown = {},
): Promise<Start> => {
  const { address: from, visitor } = browser;
  const known = {
    ...(visitor !== undefined && { visitor }),
    ...(signedIn && { identity: identityOf(gateway, signedIn) }),
  };
  const visit: VisitAnswer = await gateway.visit(known, { from });
  if (visit.verdict === 'refused') return { is: 'refused', answer: visit };
  const response = await gateway.startSession(
    { ...known, ...(claims && { claims }), ...(widget && { widget }) },
    { from, headers: ORIGIN },
  );
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    return { is: 'slowed', milliseconds: seconds * 1000 };
  }
  if (response.status === 403) {
    const answer = (await response.json()) as SessionRefusal;
    return { is: 'refused', answer };
  }
  const chat = (await response.json()) as SessionAnswer;
  browser.visitor = chat.visitor;
  return { is: 'chat', chat };
};

/** Writes in a chat; answers with which status. */
export const write = async (
  gateway: TestGateway,
  { address: from }: Pick<Browser, 'address'>,
  { token }: Pick<SessionAnswer, 'token'>,
  text: string,
): Promise<number> => {
  const path = `/v1/sites/default/sessions/${token}/messages`;
  const response = await gateway.ask(path, {
    ...{ method: 'POST', json: { text }, from, headers: ORIGIN },
  });
  return response.status;
};

/** Has the page of a chat show that it is open. */
export const keepOpen = async (
  gateway: TestGateway,
  { address: from }: Pick<Browser, 'address'>,
  { stream }: Pick<SessionAnswer, 'stream'>,
): Promise<void> => {
  await gateway.ask(`${stream}?poll`, { from, headers: ORIGIN });
};

/** Starts a chat that nothing stands against yet, and writes in it. */
export const chatFreely = async (
  gateway: TestGateway,
  browser: Browser,
  texts: readonly string[],
  shown: Shown = {},
): Promise<SessionAnswer> => {
  const start = await startChat(gateway, browser, shown);
  if (start.is !== 'chat') throw new Error(`the chat is ${start.is}`);
  for (const text of texts) await write(gateway, browser, start.chat, text);
  return start.chat;
};
