import { formatNumber } from '../../logic/numbers';
import { Segments } from '../../parts/Segments';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { AppealRow } from './AppealRow';
import { moveFocus } from './move-focus';
import { nameAppeal } from './name-appeal';
import type { AppealsList } from './use-appeals';

interface Props {
  list: AppealsList;
  /** The name in the address. */
  selected: string | undefined;
}

/** Shows the open appeals, or the answered ones; one tab stop with arrows. */
export function AppealList({ list, selected }: Props) {
  const { now, go } = useConsole();
  const { state, appeals, counts, hasMore, showMore } = list;
  const words = t().appeals;
  const suffix = state === 'answered' ? '?state=answered' : '';
  const current = appeals.findIndex(
    (appeal) =>
      nameAppeal(appeal, appeals) === selected ||
      String(appeal.id) === selected ||
      appeal.reference === selected,
  );
  return (
    <>
      <Segments
        label={words.states.label}
        name="appeal-state"
        value={state}
        options={[
          { value: 'open', text: words.states.open(count(counts?.open)) },
          {
            value: 'answered',
            text: words.states.answered(count(counts?.answered)),
          },
        ]}
        onChoose={(next) =>
          go(PATHS.appeals + (next === 'answered' ? '?state=answered' : ''))
        }
      />
      {appeals.length > 0 && (
        <p class="muted order">
          {state === 'open' ? words.oldestFirst : words.newestFirst}
        </p>
      )}
      <ul class="appeal-rows" aria-label={words.list} onKeyDown={moveFocus}>
        {appeals.map((appeal, index) => (
          <AppealRow
            key={appeal.id}
            appeal={appeal}
            now={now}
            href={PATHS.appeal(nameAppeal(appeal, appeals)) + suffix}
            isCurrent={index === current}
            isTabStop={index === Math.max(current, 0)}
          />
        ))}
      </ul>
      {hasMore && (
        <button type="button" class="plain" onClick={showMore}>
          {words.more}
        </button>
      )}
    </>
  );
}

const count = (value: number | undefined) =>
  value === undefined ? '' : formatNumber(value);
