import type { AgentMessage } from '../../protocol/messages';
import { MINUTE_MS } from './times';

/** Messages of one author, soon after each other. */
export interface MessageRun {
  from: AgentMessage['from'];
  /** Who replied; undefined for the visitor, and if nobody knows. */
  author: string | undefined;
  at: string;
  messages: AgentMessage[];
}

/** A pause that begins a new run. */
const PAUSE_MS = 5 * MINUTE_MS;

/** Joins messages to runs, each with one line of author and time. */
export const messageRuns = (
  messages: readonly AgentMessage[],
): MessageRun[] => {
  const runs: MessageRun[] = [];
  for (const message of messages) {
    const { from, at, author } = message;
    const run = runs.at(-1);
    const before = run?.messages.at(-1);
    const goesOn =
      run?.from === from &&
      run.author === author?.name &&
      Date.parse(at) - Date.parse(before?.at ?? at) < PAUSE_MS;
    if (goesOn) run.messages.push(message);
    else runs.push({ from, author: author?.name, at, messages: [message] });
  }
  return runs;
};
