import { day } from '../../agent/logic/times';
import type { SessionDetail } from '../../protocol/sessions';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';

/** Lists a visitor's blocks that are over, the newest first. */
export function Before({ chat: { priorBans } }: { chat: SessionDetail }) {
  const { gateway, now } = usePanel();
  const words = p().before;
  return (
    <section class="before">
      <h2>{words.title}</h2>
      {!priorBans.length && <p class="muted">{words.none}</p>}
      <ol>
        {priorBans.map(({ id, reference, reason, createdAt, ended }) => (
          <li key={id}>
            <a
              href={`${gateway}/console/blocked/${reference}`}
              target="_blank"
              rel="noopener"
            >
              <bdi>{words.blocked(reason)}</bdi>
            </a>
            <p class="muted">
              {day(createdAt, now)} · {words.ended[ended]}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
