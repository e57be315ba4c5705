import { useState } from 'preact/hooks';
import { Strip } from '../../parts/Strip';
import { UnsentLine } from '../../parts/UnsentLine';
import { t } from '../../texts/texts';
import { useConsole } from './console-context';

/**
 * Shows, in every view, how much waits for the gateway; unfolded, what it is. What
 * was refused is unfolded by itself.
 */
export function WaitingActs() {
  const { outbox, waitingActs } = useConsole();
  const refused = waitingActs.filter(({ state }) => state === 'refused').length;
  const [chosen, setOpen] = useState<boolean>();
  const isOpen = chosen ?? refused > 0;
  const texts = t().waiting;
  const unsent = waitingActs.length - refused;
  const counts = [
    ...(unsent > 0 ? [texts.count(unsent)] : []),
    ...(refused > 0 ? [texts.refused(refused)] : []),
  ];
  return (
    <div class="unsent-acts">
      <div role="status">
        {waitingActs.length > 0 && (
          <Strip
            kind={refused > 0 ? 'danger' : 'warn'}
            actions={
              <button
                type="button"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {isOpen ? texts.hide : texts.show}
              </button>
            }
          >
            {counts.join(' ')}
          </Strip>
        )}
      </div>
      {isOpen && waitingActs.length > 0 && (
        <section aria-label={texts.label}>
          <ul>
            {waitingActs.map((waiting) => (
              <li key={waiting.id}>
                <UnsentLine waiting={waiting} outbox={outbox}>
                  <bdi>
                    <b>{texts.acts[waiting.act.is](waiting.subject)}</b>
                  </bdi>
                  :
                </UnsentLine>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
