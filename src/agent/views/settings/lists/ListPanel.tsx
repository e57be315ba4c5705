import { useState } from 'preact/hooks';
import type { SharedList } from '../../../../protocol/lists';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { describeLength } from '../../../logic/describe-length';
import { joinWords } from '../../../logic/join-words';
import { formatNumber } from '../../../logic/numbers';
import { relativeTime } from '../../../logic/relative-time';
import { exact } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';
import { Exceptions } from './Exceptions';
import { WaitingUpdate } from './WaitingUpdate';

interface Props {
  list: SharedList;
  /** Whether the person may change it. */
  mayChange: boolean;
  onChange: (list: SharedList) => void;
  onAsk: (verb: 'change' | 'remove') => void;
}

const LAMPS = {
  ...{ reading: 'waits', current: 'on', waiting: 'waits', failing: 'failed' },
} as const;

/** Shows one list: how it is, what its last update did, what waits. */
export function ListPanel({ list, mayChange, onChange, onAsk }: Props) {
  const { api, now } = useConsole();
  const action = useAsyncAction();
  const [isOpen, setOpen] = useState(false);
  const { id, name, url, state, counts, failure, updatedAt, sites } = list;
  const words = t().lists;
  const refresh = () =>
    action.run(async () => onChange(await api.lists.refresh(id)));
  return (
    <Panel
      title={name}
      lead={
        <span class={`lamp ${LAMPS[state]}`}>
          <i aria-hidden="true" />
          {words.states[state]}
        </span>
      }
    >
      <code class="url">{url}</code>
      <p>
        {words.bans(formatNumber(list.bans), list.bans)} {words.does[list.as]}{' '}
        {sites.length ? words.onSites(joinWords(sites)) : words.onAllSites}
      </p>
      <p class="muted">
        {updatedAt === null ? (
          words.neverRead
        ) : (
          <time dateTime={updatedAt} title={exact(updatedAt)}>
            {words.updated(relativeTime(updatedAt, now))}
          </time>
        )}{' '}
        {words.readEvery(describeLength(list.every))}{' '}
        {counts &&
          words.leftOut(
            formatNumber(counts.excepted + counts.neverBan),
            formatNumber(counts.invalid + counts.skipped),
          )}
      </p>
      {failure && (
        <p class="late" role="status">
          {failure.text} {words.tries(formatNumber(failure.tries))}
        </p>
      )}
      <WaitingUpdate list={list} mayChange={mayChange} onDecided={onChange} />
      <div class="acts">
        {mayChange && (
          <button
            type="button"
            aria-busy={action.pending}
            onClick={() => void refresh()}
          >
            {words.readNow}
          </button>
        )}
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.exceptions.title}
        </button>
        {mayChange && (
          <>
            <button type="button" onClick={() => onAsk('change')}>
              {t().people.edit}
            </button>
            <button
              type="button"
              class="danger"
              onClick={() => onAsk('remove')}
            >
              {t().people.remove}
            </button>
          </>
        )}
      </div>
      <Failure error={action.error} />
      {isOpen && <Exceptions list={list} mayChange={mayChange} />}
    </Panel>
  );
}
