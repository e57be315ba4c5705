import type { ListColumns } from '../../../logic/guess-columns';

/** What is known of a list that was chosen in this tab. */
export interface ChosenList {
  size: number;
  columns: ListColumns | undefined;
}

const chosen = new Map<number, ChosenList>();

/** Remembers of which list a job is, until the page is loaded anew. */
export const rememberList = (
  job: number,
  list: ChosenList | undefined,
): void => {
  if (list) chosen.set(job, list);
};

/** Returns which list a job is of; undefined if it was not chosen here. */
export const findList = (job: number): ChosenList | undefined =>
  chosen.get(job);
