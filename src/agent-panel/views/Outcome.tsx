import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useAsyncAction } from '../../agent/hooks/use-async-action';
import { ago, moment } from '../../agent/logic/times';
import { Failure } from '../../agent/parts/Failure';
import { Lamp } from '../../agent/parts/Lamp';
import { t } from '../../agent/texts/current';
import type { Ban } from '../../protocol/bans';
import { findVendorName } from '../../protocol/vendors';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';

interface Props {
  /** Has the focus after a block. */
  heading: RefObject<HTMLHeadingElement | null>;
  ban: Ban;
  onChange: (ban: Ban) => void;
  onUnblock: () => void;
}

const LOOK_MS = 3_000;

const LAMPS = {
  pending: 'waits',
  'at the vendor': 'on',
  failed: 'failed',
  'not kept': 'off',
  'not known': 'off',
} as const;

/** Shows a block that holds, what became of it where, and the way back. */
export function Outcome({ heading, ban, onChange, onUnblock }: Props) {
  const { api, gateway, me, now } = usePanel();
  const action = useAsyncAction();
  const words = p().outcome;
  const { id, until, createdBy, createdAt, reference, vendors = [] } = ban;
  const isOnItsWay = vendors.some(({ state }) => state === 'pending');

  useEffect(() => {
    if (!isOnItsWay) return undefined;
    const look = () =>
      void api.ban(id).then(onChange, () => {
        // The state that is shown stays true; the next look is soon.
      });
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [id, isOnItsWay]);

  return (
    <section class="outcome">
      <div class="blocked">
        <h2 ref={heading} tabIndex={-1}>
          {until === null ? words.forGood : words.until(moment(until, now))}
        </h2>
        <p>
          <bdi>{words.by(createdBy.name, ago(createdAt, now))}</bdi> ·{' '}
          <code>{reference}</code>
        </p>
        {me.role !== 'viewer' && (
          <div class="acts">
            <button
              type="button"
              aria-busy={action.pending}
              onClick={() =>
                void action.run(async () => {
                  await api.unblock(id);
                  onUnblock();
                })
              }
            >
              {t().common.undo}
            </button>
            <a
              href={`${gateway}/console/blocked/${reference}`}
              target="_blank"
              rel="noopener"
            >
              {words.change}
            </a>
          </div>
        )}
        <Failure error={action.error} />
      </div>
      <h2 class="unseen">{words.where}</h2>
      <ul class="places">
        <li>
          <Lamp kind="on">{words.pages[ban.effect]}</Lamp>
        </li>
        {vendors.map(({ vendor, account, state, why }) => (
          <li key={vendor + account}>
            <Lamp kind={LAMPS[state]}>
              {words.at(findVendorName(vendor) ?? vendor, words.states[state])}
            </Lamp>
            {why && <p class="muted">{why}</p>}
            {state === 'failed' && me.role !== 'viewer' && (
              <button
                type="button"
                class="plain"
                onClick={() =>
                  void action.run(async () => onChange(await api.retry(id)))
                }
              >
                {t().common.tryAgain}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
