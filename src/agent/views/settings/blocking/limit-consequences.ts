import type { Effect } from '../../../../protocol/effects';
import type { ChatLimit } from '../../../../protocol/site-limits';
import { describeLength } from '../../../logic/describe-length';
import { t } from '../../../texts/texts';

type Consequence = Pick<ChatLimit, 'for' | 'effect'>;

/** What may happen to chats beyond a limit, the mildest first. */
const USUAL: readonly Consequence[] = [
  { for: null, effect: 'refuse' },
  { for: '24h', effect: 'watch' },
  { for: '30m', effect: 'refuse' },
  { for: '1h', effect: 'refuse' },
  { for: '12h', effect: 'refuse' },
  { for: '24h', effect: 'refuse' },
];

/** Names what happens beyond a limit, as a value of a select. */
export const consequenceOf = ({ for: length, effect }: Consequence): string =>
  length === null ? 'wait' : `${effect} ${length}`;

/** Lists what may happen beyond a limit, with what does now. */
export const listConsequences = (
  limit: Consequence,
): ({ value: string; text: string } & Consequence)[] => {
  const { then: words } = t().blocking.limits;
  const isUsual = USUAL.some(
    (one) => consequenceOf(one) === consequenceOf(limit),
  );
  const { for: length, effect } = limit;
  return (isUsual ? USUAL : [{ for: length, effect }, ...USUAL]).map((one) => ({
    ...one,
    value: consequenceOf(one),
    text:
      one.for === null
        ? words.wait
        : words.effects[one.effect satisfies Effect](describeLength(one.for)),
  }));
};
