import { findKeptDays } from '../gateway/store/retention/kept-days';
import { isTermName, TERMS } from '../gateway/store/retention/terms';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Prints how many days each kind of data is kept. */
export const printRetention = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const days = await withInstallation(context, data, ({ db }) =>
    findKeptDays(db),
  );
  const terms = Object.keys(TERMS)
    .filter(isTermName)
    .map((term) => ({
      ...{ term, days: days[term], default: TERMS[term].days },
      keeps: TERMS[term].keeps,
    }));
  const text = terms.map(
    (one) =>
      `${one.term.padEnd(11)}${`${one.days} days`.padEnd(11)}${one.keeps}`,
  );
  print(context, json, { terms }, text.join('\n'));
};
