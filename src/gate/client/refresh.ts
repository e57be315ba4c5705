import { requestAnswer } from './request-answer';
import type { GateRecord } from '../record';
import { updateRecord, store } from './update-record';
import { gate } from './gate';
import { readList } from './read-list';
import { answered, reached } from './apply-answer';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const FIRST_PAUSE = 30_000;
const SOONEST = 1000;
const PATIENCE = 500;

let asking = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const isDue = ({ answeredAt, dueAt }: GateRecord) => {
  const now = Date.now();
  return now < answeredAt || now >= dueAt;
};

/** What storage does, but no longer than the page can wait for it. */
const inTime = <T>(work: () => Promise<T>) =>
  new Promise<T | undefined>((resolve, reject) => {
    setTimeout(resolve, PATIENCE);
    (async () => work())().then(resolve, reject);
  });

const refresh = async () => {
  if (asking) return;
  asking = true;
  try {
    // Another tab may have asked since this one has looked.
    const stored = await inTime(() =>
      gate.store('readonly', gate.readStored),
    ).catch(() => undefined);
    if (stored && !isDue(stored)) {
      asking = false;
      return gate.load();
    }
    const { record, refused } = gate.now();
    const { answer, answeredAt } = record;
    const listIsEnough =
      answer &&
      !refused &&
      Math.abs(Date.now() - answeredAt) < Math.min(DAY, gate.maxStale) &&
      (await readList(answer)) &&
      !gate.now().refused;
    // The next tab's turn comes when it can read what this one was told.
    const step = listIsEnough
      ? reached
      : answered(await requestAnswer('visits'));
    await inTime(() => store(step)).catch(gate.report);
  } catch (error) {
    const { record, hidden } = gate.now();
    const pause = Math.min(
      record.pause * 2 || FIRST_PAUSE,
      hidden ? (record.answer?.maxAge ?? 300) * 1000 : HOUR,
    );
    const wait = Math.min(Number(Object(error).wait) || 0, HOUR);
    const dueAt = Date.now() + wait + pause * (1 - Math.random() / 2);
    updateRecord(() => ({ dueAt, pause }));
    gate.report(error);
  }
  asking = false;
};

// One tab asks for all, which hear of it. Where there are no locks, each asks.
const refreshInTurn = async () =>
  navigator.locks.request(
    `${gate.base}visits`,
    { ifAvailable: true },
    (turn) => turn && refresh(),
  );

/**
 * Asks the list, or for the gateway's own word where that is not enough: if it
 * is time. Else sets the page's one timer, if it will be.
 */
export const refreshInTime = (): void => {
  const { record, refused } = gate.now();
  const due = isDue(record);
  if (due) refreshInTurn().catch(refresh);
  clearTimeout(timer);
  // If another tab has its turn and is closed meanwhile, this one's comes.
  if (due || record.pause || refused) {
    timer = setTimeout(gate.load, Math.max(record.dueAt - Date.now(), SOONEST));
  }
};

/** Back on the network: what failed is tried again now. */
export const retry = (): void => {
  if (gate.now().record.pause) updateRecord(() => ({ dueAt: 0 }));
};
