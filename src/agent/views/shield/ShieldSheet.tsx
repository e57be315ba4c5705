import type { TargetedSubmitEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SHIELD_ADMITS, type ShieldAdmits } from '../../../protocol/admits';
import type { ShieldRequest } from '../../../protocol/shield';
import { useAsyncAction } from '../../hooks/use-async-action';
import { useShieldPreview } from '../../hooks/use-shield-preview';
import { useSiteList } from '../../hooks/use-site-list';
import {
  isRaised,
  listShieldEnds,
  mayChangeShield,
  mayShieldLong,
  shieldEndTime,
  type ShieldEnd,
} from '../../logic/shield';
import { clock, HOUR_MS, moment } from '../../logic/times';
import { Failure } from '../../parts/Failure';
import { NoticePreview } from '../../parts/NoticePreview';
import { Segments } from '../../parts/Segments';
import { t } from '../../texts/texts';
import { SitesPicker } from '../block/SitesPicker';
import { useConsole } from '../shell/console-context';
import { WouldHave } from './WouldHave';

/** Asks who may still start a chat, until when and where; turns the shield on or off. */
export function ShieldSheet({ onClose }: { onClose: () => void }) {
  const { api, me, now, chats, dispatch, site, sites } = useConsole();
  const [chosen, setChosen] = useState<readonly string[]>(
    site === undefined ? [] : [site],
  );
  const concerned = chosen.length ? chosen : sites;
  const raised = concerned
    .flatMap((one) => chats.shields.get(one) ?? [])
    .filter(isRaised);
  const [first] = raised;
  const [admits, setAdmits] = useState<ShieldAdmits>(first?.admits ?? 'known');
  const ends = listShieldEnds(me, now);
  const [end, setEnd] = useState<ShieldEnd>('hour');
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const name = useId();
  const { known, query } = useShieldPreview(api, concerned, admits);
  const siteList = useSiteList(api) ?? [];
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current
      ?.querySelector<HTMLElement>('.primary')
      ?.focus({ preventScroll: true });
  }, []);

  const change = (request: ShieldRequest, where: readonly string[]) =>
    action.run(async () => {
      for (const one of where) {
        const data = await api.floods.shield(one, request);
        dispatch({ type: 'shield', data });
      }
      dialog.current?.close();
    });
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const until = new Date(shieldEndTime(end, Date.now())).toISOString();
    // By its length, an hour is one by the gateway's clock as well.
    void change(
      { ...(end === 'hour' ? { for: '1h' } : { until }), admits },
      concerned,
    );
  };

  const texts = t().shield;
  const mayChange = raised.every((shield) => mayChangeShield(me, shield));
  const shownSite = siteList.find(({ id }) => concerned.includes(id));
  const saysEnd = (one: ShieldEnd): string => {
    if (one === 'hour') return texts.ends.hour;
    return texts.ends[one](
      clock(new Date(shieldEndTime(one, now)).toISOString()),
    );
  };

  return (
    <dialog
      ref={dialog}
      class="shield-sheet"
      aria-labelledby="shield-title"
      aria-describedby="shield-means"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <div class="block-body">
          <h2 id="shield-title">{first ? texts.titleOn : texts.titleOff}</h2>
          <p id="shield-means" class="muted lead">
            {first
              ? texts.isOn(moment(first.until, now), first.by?.name ?? '')
              : texts.lead}
          </p>
          <fieldset>
            <legend>{texts.who}</legend>
            {SHIELD_ADMITS.map((one) => (
              <div key={one} class="choice">
                <input
                  id={`${name}-${one}`}
                  type="radio"
                  name={name}
                  checked={one === admits}
                  aria-describedby={`${name}-${one}-means`}
                  onChange={() => setAdmits(one)}
                />
                <label for={`${name}-${one}`}>{texts.admits[one]}</label>
                <p id={`${name}-${one}-means`} class="muted">
                  {texts.means[one]}
                </p>
              </div>
            ))}
          </fieldset>
          <div>
            <p>
              <b aria-hidden="true">{texts.end}</b>
            </p>
            <Segments
              label={texts.end}
              name={`${name}-end`}
              value={end}
              options={ends.map((value) => ({ value, text: saysEnd(value) }))}
              onChoose={setEnd}
            />
            {!mayShieldLong(me) && <p class="muted">{texts.agentsHour}</p>}
          </div>
          <SitesPicker
            label={texts.sites}
            sites={sites}
            value={chosen}
            onChoose={setChosen}
          />
          <div>
            <p>
              <b>{texts.reads}</b>
            </p>
            <NoticePreview
              text={
                shownSite?.texts['en'] ??
                Object.values(shownSite?.texts ?? {})[0] ??
                ''
              }
              until={new Date(
                end === 'hour' ? now + HOUR_MS : shieldEndTime(end, now),
              ).toISOString()}
              now={now}
              reference={<span>{texts.codeLater}</span>}
              appeals={false}
            />
            {known?.warnings.map(({ code }) => (
              <p key={code} class="warns">
                {texts.warnings[code]}
              </p>
            ))}
          </div>
          <WouldHave
            counts={known?.counts}
            admits={admits}
            isFailed={query.error !== undefined}
          />
          {!mayChange && <p class="warns">{texts.notYours}</p>}
          <Failure error={action.error} />
        </div>
        <footer role="none">
          <p class="muted">{texts.seen}</p>
          {first && mayChange ? (
            <button
              type="button"
              aria-busy={action.pending}
              onClick={() =>
                void change(
                  { until: null },
                  raised.map((shield) => shield.site),
                )
              }
            >
              {texts.turnOff}
            </button>
          ) : (
            <button type="button" onClick={() => dialog.current?.close()}>
              {t().common.cancel}
            </button>
          )}
          <button
            class="primary"
            disabled={!mayChange || concerned.length === 0}
            aria-busy={action.pending}
          >
            {first ? texts.change : texts.turnOn}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
