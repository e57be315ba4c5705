import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 look for garbage whenever the heap has grown by a quarter. By itself it
 * waits, on a machine with memory to spare, until there is four times what is
 * alive: taking in a long list of bans then costs twice the memory it needs,
 * and no process gives that back. Each look takes some 10 ms beside the work.
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString('--heap-growing-percent=25');
  // Of the rows of a list some are kept, so V8 would soon make all that reading
  // one takes where only that look finds it.
  setFlagsFromString('--no-allocation-site-pretenuring');
};
