import { ask } from './ask';
import { change } from './change';
import { gate } from './gate';
import { readList } from './read-list';
import { answered, reached } from './take-answer';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const FIRST_PAUSE = 30_000;
const SOONEST = 1000;

let asking = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const refresh = async () => {
  if (asking) return;
  asking = true;
  try {
    const { record, refused } = gate.now();
    const { answer, answeredAt } = record;
    const listIsEnough =
      answer &&
      !refused &&
      Math.abs(Date.now() - answeredAt) < Math.min(DAY, gate.maxStale) &&
      (await readList(answer)) &&
      !gate.now().refused;
    change(listIsEnough ? reached : answered(await ask('visits')));
  } catch (error) {
    const { record, hidden } = gate.now();
    const pause = Math.min(
      record.pause * 2 || FIRST_PAUSE,
      hidden ? (record.answer?.maxAge ?? 300) * 1000 : HOUR,
    );
    const wait = Math.min(Number(Object(error).wait) || 0, HOUR);
    const dueAt = Date.now() + wait + pause * (1 - Math.random() / 2);
    change(() => ({ dueAt, pause }));
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
  const now = Date.now();
  const isDue = now < record.answeredAt || now >= record.dueAt;
  if (isDue) refreshInTurn().catch(refresh);
  clearTimeout(timer);
  // If another tab has its turn and is closed meanwhile, this one's comes.
  if (isDue || record.pause || refused) {
    timer = setTimeout(gate.load, Math.max(record.dueAt - now, SOONEST));
  }
};

/** Back on the network: what failed is tried again now. */
export const retry = (): void => {
  if (gate.now().record.pause) change(() => ({ dueAt: 0 }));
};
