import { useState } from 'preact/hooks';
import { ApiError } from '../../../api/api-error';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useBan } from '../../../hooks/use-ban';
import { useHotkey } from '../../../hooks/use-hotkey';
import { nameBan } from '../../../logic/describe-ban';
import { relativeTime } from '../../../logic/relative-time';
import { moment } from '../../../logic/times';
import { Copy } from '../../../parts/Copy';
import { Empty } from '../../../parts/Empty';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { UnsentActs } from '../../../parts/UnsentActs';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Approval } from './Approval';
import { BanFacts } from './BanFacts';
import { BlockAgainDialog } from './BlockAgainDialog';
import { ChangeDialog } from './ChangeDialog';
import { KeysTable } from './KeysTable';
import { SamePerson } from './SamePerson';
import { Timeline } from './Timeline';
import { VisitorReads } from './VisitorReads';

interface Props {
  reference: string;
}

/** Shows one block: what it holds, what happened, and what can be done. */
export function BanView({ reference }: Props) {
  const { api, me, now } = useConsole();
  const { ban, timeline, query, change, reload } = useBan(reference);
  const [dialog, setDialog] = useState<'change' | 'again'>();
  const action = useAsyncAction();
  const mayChange = me.role !== 'viewer';
  const isActive = ban?.state === 'active';
  const ask = (which: 'change' | 'again') => mayChange && setDialog(which);
  const unblock = () =>
    mayChange && isActive && void action.run(() => change(api.blocked.lift));
  useHotkey('c', () => isActive && ask('change'));
  useHotkey('u', unblock);

  const words = t().blocked.one;
  if (!ban) {
    const { error } = query;
    if (error instanceof ApiError && error.code === 'not_found') {
      return (
        <Empty title={words.hidden} heading="h1">
          <a class="button" href={PATHS.blocked}>
            {words.back}
          </a>
        </Empty>
      );
    }
    return (
      <div class="ban-view">
        {!error && <Skeleton />}
        <Failure error={error} onTryAgain={query.again} />
      </div>
    );
  }
  const { until, state, effect } = ban;
  return (
    <div class="ban-view">
      <header class="view-head">
        <div>
          <nav aria-label={words.trail}>
            <a href={PATHS.blocked}>{t().blocked.title}</a>
            <span class="muted"> › {ban.reference}</span>
          </nav>
          <h1 dir="auto">{nameBan(ban)}</h1>
          <p class="muted">
            <span class={`state ${state} ${effect}`}>
              {state === 'active' ? words.active[effect] : words.states[state]}
            </span>{' '}
            {state !== 'active'
              ? ban.liftedAt &&
                words.liftedAt(
                  moment(ban.liftedAt, now),
                  ban.liftedBy?.name ?? '',
                )
              : until
                ? words.until(moment(until, now), relativeTime(until, now))
                : words.forGood}
          </p>
        </div>
        <div class="acts">
          <Copy
            label={words.copyLink}
            text={() => location.origin + PATHS.ban(ban.reference)}
          />
          {mayChange && isActive && (
            <>
              <button type="button" onClick={() => ask('change')}>
                {words.change}
                <kbd aria-hidden="true">{words.changeKey}</kbd>
              </button>
              <button
                type="button"
                class="danger"
                aria-busy={action.pending}
                onClick={unblock}
              >
                {t().blocked.unblock}
                <kbd aria-hidden="true">{t().blocked.bulk.unblockKey}</kbd>
              </button>
            </>
          )}
          {mayChange && !isActive && (
            <button type="button" class="danger" onClick={() => ask('again')}>
              {words.again}
            </button>
          )}
        </div>
      </header>
      <Failure error={action.error ?? query.error} onTryAgain={query.again} />
      <UnsentActs ban={ban.id} />
      <Approval ban={ban} now={now} onDecide={change} />
      <div class="ban-columns">
        <div>
          <KeysTable ban={ban} onChange={change} />
          <Timeline
            ban={ban}
            entries={timeline}
            now={now}
            mayWrite={mayChange}
            onWritten={reload}
          />
        </div>
        <div>
          <BanFacts ban={ban} now={now} />
          <SamePerson ban={ban} mayChange={mayChange} onChange={change} />
          <VisitorReads ban={ban} now={now} />
        </div>
      </div>
      {dialog === 'change' && (
        <ChangeDialog
          ban={ban}
          now={now}
          onChange={(edit) => change((id) => api.blocked.edit(id, edit))}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'again' && (
        <BlockAgainDialog
          name={nameBan(ban)}
          now={now}
          onBlock={(end) => change((id) => api.blocked.restore(id, end))}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
