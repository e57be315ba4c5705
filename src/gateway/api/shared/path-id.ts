import { wholeId } from './path-parameters';

/** Returns an id in a path; 0, which nothing has, for one of another shape. */
export const pathId = (text: string): number =>
  wholeId.safeParse(text).success ? Number(text) : 0;
