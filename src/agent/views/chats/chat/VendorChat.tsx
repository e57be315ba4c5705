import { useRef } from 'preact/hooks';
import type { Session } from '../../../../protocol/sessions';
import { useHotkey } from '../../../hooks/use-hotkey';
import { formatNumber } from '../../../logic/numbers';
import { ago, day, duration } from '../../../logic/times';
import { widgetVendor } from '../../../logic/widget-name';
import { CodeCopy } from '../../../parts/CodeCopy';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

/** Shows what is known of a chat that is answered at a vendor. */
export function VendorChat({ session }: { session: Session }) {
  const { chats, now } = useConsole();
  const { widget, code, claimedBy, unchecked, priorBans, ban } = session;
  const box = useRef<HTMLDivElement>(null);
  // Where the chat is at the vendor is not known: its code finds it there.
  useHotkey('o', () =>
    box.current?.querySelector<HTMLElement>('.code-copy button')?.click(),
  );
  const texts = t().chats.vendor;
  const vendor = widgetVendor(widget) ?? texts.somewhere;
  const today = [...chats.sessions.values()].filter(
    ({ visitor }) => visitor === session.visitor,
  ).length;
  const [fact] = Object.entries(session.proven?.facts ?? {});

  return (
    <div ref={box} class="vendor-chat">
      <div class="measure">
        <div class="card-box">
          <h3>
            {claimedBy
              ? texts.answers(claimedBy.name, vendor)
              : texts.nobodyAnswers(vendor)}
          </h3>
          <p class="muted">{texts.lead(vendor)}</p>
          {unchecked ? (
            <p>{texts.unchecked}</p>
          ) : (
            <p>
              <CodeCopy text={code} label={t().chats.facts.copyCode(code)} />{' '}
              {texts.find(vendor)}
            </p>
          )}
        </div>
        <dl class="vendor-figures">
          <Figure
            name={texts.hereFor}
            value={duration(session.startedAt, now)}
          />
          <Figure name={texts.chatsToday} value={formatNumber(today)} />
          <Figure
            name={texts.blocks}
            value={formatNumber(priorBans.length + (ban ? 1 : 0))}
          />
          {fact && <Figure name={fact[0]} value={String(fact[1])} />}
        </dl>
        <div class="card-box">
          <h3>{texts.happened}</h3>
          <ol class="timeline">
            <li class="now">
              <b>{texts.chatNow(vendor)}</b>
              <span class="muted">{ago(session.startedAt, now)}</span>
            </li>
            {priorBans.map(({ id, reason, createdAt, ended }) => (
              <li key={id} class="block">
                <b>{texts.blockEnded(reason)}</b>
                <span class="muted">
                  {day(createdAt, now)} · {texts[ended]}
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>
      <bdi>{name}</bdi>
    </dt>
    <dd>
      <bdi>{value}</bdi>
    </dd>
  </div>
);
