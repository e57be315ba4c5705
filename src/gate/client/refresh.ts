import { localTime } from '../../dom/builtins';
import { requestAnswer } from './request-answer';
import { readMaxStale } from '../read-max-stale';
import type { GateRecord } from '../record';
import { updateRecord, store } from './update-record';
import { gate } from './gate';
import { readList } from './read-list';
import { report } from './report';
import { readStored } from './stored-record';
import { underLock } from './under-lock';
import { warnStorage } from './warn-storage';
import { withinPatience } from './within-patience';
import {
  planRefresh,
  untilEnd,
  withAnswer,
  withoutRefusal,
} from './apply-answer';
import { hasEndedByPage, hasEndedHere, heard } from './has-ended';

// All in milliseconds.
const DAY = 86_400_000;
const HOUR = 3_600_000;
const FIRST_PAUSE = 30_000;
const SOONEST = 1000;
/** How long a page must have been away to ask on its return. */
const AWAY = 5000;

let refreshing = false;
/** Whether this page has asked, or looked whether it has to. */
let hasLooked = false;
/** Whether only the gateway can say what happened meanwhile. */
let wasAway = false;
let leftAt: number;
let timer: ReturnType<typeof setTimeout> | undefined;

const isDue = ({ answeredAt, dueAt }: GateRecord) => {
  const now = localTime();
  return now < answeredAt || now >= dueAt;
};

const refresh = async () => {
  try {
    // Another tab may have refreshed since this one read the record.
    const stored = await withinPatience(readStored).catch(warnStorage);
    if (stored && !isDue(stored)) {
      refreshing = false;
      return gate.load();
    }
    const { record, refused, options } = gate.now();
    const { answer, answeredAt } = record;
    const listIsEnough =
      answer &&
      !refused &&
      !wasAway &&
      Math.abs(localTime() - answeredAt) <
        Math.min(DAY, readMaxStale(options.maxStale)) &&
      (await readList(answer)) &&
      !gate.now().refused;
    hasLooked ||= !listIsEnough;
    // The lock goes to the next tab only when it can read the answer.
    const step = listIsEnough
      ? planRefresh
      : withAnswer(await requestAnswer('visits'));
    wasAway = false;
    await withinPatience(() => store(step)).catch(report);
  } catch (error) {
    const { record, hidden, refused } = gate.now();
    if (refused && (await hasEndedByPage(record).catch(() => false))) {
      updateRecord(withoutRefusal);
    }
    const pause = Math.min(
      record.pause * 2 || FIRST_PAUSE,
      hidden ? (record.answer?.maxAge ?? 300) * 1000 : HOUR,
    );
    const wait = Math.min(Number(Object(error).wait) || 0, HOUR);
    const dueAt = localTime() + wait + pause * (1 - Math.random() / 2);
    updateRecord(({ ends }) => ({ dueAt: untilEnd(ends, dueAt), pause }));
    report(error);
  }
  refreshing = false;
};

/**
 * Refreshes the record if that is due: from the published list, or from the
 * gateway where the list is not enough. Sets the page's one timer for the next
 * time.
 */
export const refreshIfDue = (): void => {
  const { record, refused } = gate.now();
  if (refused && hasEndedHere(record)) updateRecord(withoutRefusal);
  const due = isDue(record);
  if (due && !refreshing) {
    refreshing = true;
    void underLock('visits', refresh);
  }
  clearTimeout(timer);
  // Also while another tab refreshes: it may be closed before it is done.
  if (due || record.pause || refused) {
    timer = setTimeout(
      gate.load,
      Math.max(record.dueAt - localTime(), SOONEST),
    );
  }
};

/**
 * Asks the gateway itself: a list may be an older copy, and only the gateway can
 * say what happened meanwhile.
 *
 * @param reference of the refusal that is over: of a later answer nothing is asked
 */
export const askNow = (reference?: string): void => {
  wasAway = true;
  updateRecord(({ answer }) =>
    reference && answer?.reference !== reference ? {} : { dueAt: 0 },
  );
};

/**
 * Asks the gateway on the load of a page where memory refuses, or where there
 * was a chat within the last day: a lift, or a block after the chat, holds on
 * the next page view.
 */
export const askOnLoad = (): void => {
  const { record, refused } = gate.now();
  // Not read yet.
  if (hasLooked || !record.dueAt) return;
  hasLooked = true;
  const { asksUntil = 0, chatAt, session } = record;
  // The start of a chat is decided by itself.
  const chatted = localTime() < asksUntil && (session || !chatAt);
  if (!heard && (refused || chatted)) askNow();
};

/** Retries a failed request now: the browser is back on the network. */
export const retry = (): void => {
  if (gate.now().record.pause) updateRecord(() => ({ dueAt: 0 }));
};

/** Remembers when the page was left, perhaps for the browser to keep. */
export const leave = (): void => {
  leftAt = performance.now();
};

/**
 * Asks the gateway when the browser shows a page again that it has kept for the
 * back button: nobody could tell the page what happened meanwhile.
 */
export const askOnReturn = ({ persisted }: PageTransitionEvent): void => {
  // Not where nothing is to be asked before a chat.
  if (persisted && performance.now() - leftAt > AWAY && gate.now().record.dueAt)
    askNow();
};
