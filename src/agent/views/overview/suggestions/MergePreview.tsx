import type { Suggestion } from '../../../../protocol/suggestions';
import { formatNumber } from '../../../logic/numbers';
import { moment } from '../../../logic/times';
import { Fact, FactList } from '../../../parts/FactList';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  suggestion: Suggestion | undefined;
}

/** Shows whom the block of a network would reach, and how long it would hold. */
export function MergePreview({ suggestion }: Props) {
  const { now } = useConsole();
  const merged = suggestion?.merged;
  if (!merged) return null;
  const { effect, until, reason, reach } = merged;
  const [first] = reach;
  const words = t().overview.suggestions.preview;
  const holds = first?.until;
  return (
    <>
      {first && (
        <FactList title={words.reach}>
          <Fact name={words.visitors}>{formatNumber(first.visitors)}</Fact>
          <Fact name={words.signedIn}>{formatNumber(first.signedIn)}</Fact>
          <Fact name={words.running}>{formatNumber(first.running)}</Fact>
          <Fact name={words.colleagues}>
            <bdi>{first.neverBan.join(', ') || words.nobody}</bdi>
          </Fact>
        </FactList>
      )}
      <div>
        <Fact name={words.effect}>{t().blocked.effects[effect]}</Fact>
        <Fact name={words.reason}>
          <bdi>{reason || words.none}</bdi>
        </Fact>
        <Fact name={words.ends}>
          {until ? moment(until, now) : t().common.forGood}
        </Fact>
        {holds && holds !== until && (
          <p class="warns">{words.shorter(moment(holds, now))}</p>
        )}
      </div>
    </>
  );
}
