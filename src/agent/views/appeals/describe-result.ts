import type { Appeal } from '../../../protocol/appeals';
import { t } from '../../texts/texts';

/** Returns in a word what was decided on an appeal; nothing of an open one. */
export const describeResult = ({
  state,
  until,
}: Pick<Appeal, 'state' | 'until'>): string => {
  const words = t().appeals.results;
  if (state === 'open') return '';
  return state === 'accepted' && until !== null
    ? words.shortened
    : words[state];
};
