import type { ShieldRequest, SiteShield } from '../../../protocol/shield';
import { useAsyncAction } from '../../hooks/use-async-action';
import { isRaised, mayChangeShield, mayShieldLong } from '../../logic/shield';
import { clock, HOUR_MS, isSameDay, moment } from '../../logic/times';
import { Failure } from '../../parts/Failure';
import { Strip } from '../../parts/Strip';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';

/** Shows that a site's shield is up, until when, and how to end it. */
export function ShieldStrip({ shield }: { shield: SiteShield }) {
  const { api, me, now, sites, dispatch } = useConsole();
  const action = useAsyncAction();
  const { site, admits } = shield;
  if (!isRaised(shield) || admits === null) return null;
  const { until } = shield;
  const texts = t().shell.shield;
  const end = isSameDay(Date.parse(until), now)
    ? clock(until)
    : moment(until, now);
  const change = (request: ShieldRequest) =>
    void action.run(async () =>
      dispatch({
        type: 'shield',
        data: await api.floods.shield(site, request),
      }),
    );
  const later = new Date(Date.parse(until) + HOUR_MS).toISOString();

  return (
    <Strip
      kind="accent"
      actions={
        mayChangeShield(me, shield) && (
          <>
            {mayShieldLong(me) && (
              <button
                type="button"
                aria-busy={action.pending}
                onClick={() => change({ until: later })}
              >
                {texts.hourMore}
              </button>
            )}
            <button
              type="button"
              aria-busy={action.pending}
              onClick={() => change({ until: null })}
            >
              {texts.turnOff}
            </button>
            <Failure error={action.error} />
          </>
        )
      }
    >
      <b>{sites.length > 1 ? texts.onAt(site, end) : texts.on(end)}</b>{' '}
      {texts.admits[admits]}
    </Strip>
  );
}
