import { localTime } from '../../dom/builtins';
import type { Answer } from '../../protocol/answer';
import type { GateRecord } from '../record';

// This machine's clock may have been put ahead, by a visitor who then keeps the
// gateway away: a refusal is over when more than that clock says so.

const name = ({ epoch, version }: Answer) => `${epoch} ${version}`;

/** What this page was answered last, and when by a clock nobody can set. */
export let heard: { name: string; at: number } | undefined;

/** Remembers that the gateway gave an answer to this page just now. */
export const hear = (answer: Answer): void => {
  heard = { name: name(answer), at: performance.now() };
};

/** Returns whether this page was open from the answer until its end. */
export const hasEndedHere = ({ answer, ends }: GateRecord): boolean =>
  ends <= localTime() &&
  !!answer &&
  heard?.name === name(answer) &&
  performance.now() >= heard.at + Number(answer.endsIn) * 1000;

/**
 * Returns whether the end of a refusal has come by the clock of the server that
 * this page is from; for when the gateway cannot be asked.
 */
export const hasEndedByPage = async ({
  answer,
  ends,
}: GateRecord): Promise<boolean> => {
  if (!(ends <= localTime())) return false;
  const { headers } = await fetch('/', {
    method: 'HEAD',
    credentials: 'omit',
    cache: 'no-store',
  });
  const time = new Date(headers.get('date') ?? NaN);
  return time >= new Date(answer?.until ?? NaN);
};
