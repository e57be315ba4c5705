import { endTime, sayEnd, sayWhen } from '../../logic/block/block-end';
import type { Terms } from '../../logic/block/block-request';
import { joinWords } from '../../logic/join-words';
import { t } from '../../texts/texts';

interface Props {
  /** What is blocked, in words; none: nothing yet. */
  names: readonly string[];
  terms: Terms;
  /** How many sites there are. */
  sites: number;
  /** Whether it has to be approved. */
  asks: boolean;
  now: number;
}

/** Keys that are named; more are counted. */
const NAMED = 4;

/** Says in one sentence what is about to be done. */
export function Foot({ names, terms, sites, asks, now }: Props) {
  const texts = t().block.foot;
  if (!names.length) return <p class="muted">{texts.nothing}</p>;
  const what = (
    <b key="what">
      <bdi>
        {names.length > NAMED ? texts.keys(names.length) : joinWords(names)}
      </bdi>
    </b>
  );
  const where =
    sites < 2
      ? ''
      : terms.sites.length
        ? texts.on(joinWords(terms.sites))
        : texts.onAll;
  const end = <b key="end">{sayWhen(endTime(terms.end, now), now)}</b>;
  if (asks && terms.effect === 'refuse') {
    const length = sayEnd(
      terms.end,
      { length: (text) => text, forGood: texts.forGood, until: texts.until },
      now,
    );
    return <p>{texts.asks(what, <b key="length">{length}</b>)}</p>;
  }
  return <p>{texts[terms.effect](what, where, end)}</p>;
}
