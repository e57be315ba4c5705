import { withAnswer } from './apply-answer';
import { askClaims } from './ask-claims';
import { findChat } from './find-chat';
import { gate } from './gate';
import { isAnswer } from './is-answer';
import { post } from './request';
import { toJson } from './to-json';
import { updateRecord } from './update-record';

/** Milliseconds between two looks: few widgets tell that their claims changed. */
const PAUSE = 5000;

let isTelling = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Returns what a session was told of its visitor, as the record keeps it. */
export const formatClaims = (token: string, claims: unknown): string =>
  toJson([token, claims]);

const tellClaims = async (token: string) => {
  const { record, hidden } = gate.now();
  const claims = askClaims();
  const told = formatClaims(token, claims);
  if (!claims || hidden || isTelling || record.claims === told) return;
  isTelling = true;
  try {
    const response = await post(`sessions/${token}/claims`, { claims });
    const answer = await response.json();
    updateRecord((cached) => ({
      ...(isAnswer(answer) && withAnswer(answer)(cached)),
      claims: told,
    }));
  } finally {
    isTelling = false;
  }
};

/** Stops watching. */
export const stopWatching = (): void => clearTimeout(timer);

/**
 * Tells the gateway what the widget says of the visitor of a running session:
 * now, and whenever it says something else.
 */
export const watchClaims = (token: string): void => {
  stopWatching();
  if (!findChat()?.claims) return;
  timer = setTimeout(
    gate.guard(() => watchClaims(token)),
    PAUSE,
  );
  gate.guard(tellClaims)(token);
};
