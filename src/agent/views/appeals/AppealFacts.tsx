import type { ComponentChildren } from 'preact';
import { nameKey } from '../../logic/describe-ban';
import { joinWords } from '../../logic/join-words';
import { formatNumber } from '../../logic/numbers';
import { exact, moment } from '../../logic/times';
import { Fact, FactList } from '../../parts/FactList';
import { StatementLines } from '../../parts/StatementLines';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { LedBy } from './LedBy';
import type { KnownAppeal } from './use-appeal';

type FactRow = [name: string, value: ComponentChildren];

/** Shows what the block is, and whom it was made of. */
export function AppealFacts({ known }: { known: KnownAppeal }) {
  const { now } = useConsole();
  const { ban, session } = known;
  const words = t().appeals.facts;
  const { until, state, keys, effect, reason, createdBy, createdAt } = ban;
  const { hits, lastHitAt, liftedAt, list, automatic, joined, statement } = ban;
  const end = liftedAt ?? until;
  const ofList: FactRow[] = list ? [[words.list, <bdi>{list.name}</bdi>]] : [];
  const facts: FactRow[] = [
    [
      state === 'active' ? words.until : words.over,
      end ? (
        <span title={exact(end)}>{moment(end, now)}</span>
      ) : (
        t().common.forGood
      ),
    ],
    [words.keys, <bdi>{joinWords(keys.map(nameKey))}</bdi>],
    [words.effect, t().blocked.effects[effect]],
    [words.reason, <bdi>{reason || words.noReason}</bdi>],
    [words.by, `${createdBy.name}, ${moment(createdAt, now)}`],
    ...ofList,
    [
      words.refused,
      lastHitAt
        ? words.times(formatNumber(hits), moment(lastHitAt, now))
        : words.never,
    ],
  ];
  return (
    <aside class="appeal-facts" aria-label={words.label}>
      <FactList title={words.block}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        {automatic && <p class="muted">{words.automatic}</p>}
        {list && <p class="muted">{words.listHint}</p>}
        {keys.some((key) => key.automatic) && <p class="muted">{words.held}</p>}
        {joined && <p class="muted">{words.joined(joined.length)}</p>}
      </FactList>
      {statement && <StatementLines statement={statement} />}
      {session && <LedBy session={session} />}
    </aside>
  );
}
