import { setTerm } from '../gateway/privacy/set-term';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Changes how long one kind of data is kept, and prints it. */
export const changeRetention = async (
  context: Context,
  term: string,
  days: number,
  { data, json }: CommonOptions,
): Promise<void> => {
  await withInstallation(context, data, ({ db }) =>
    setTerm(db, term, days, Date.now()),
  );
  print(context, json, { term, days }, `${term}: ${days} days.`);
};
