import type { Options } from './options';
import type { GateRecord } from './record';

/** Returns whether a refused visitor keeps the widget's other channels. */
export const isChatOnly = (
  { answer }: GateRecord,
  { whenRefused }: Options,
): boolean =>
  // Of the ban's effect `channels`, or `chat-only`.
  /chat?/.test(
    (answer?.effect as string) + (whenRefused || answer?.whenRefused),
  );
