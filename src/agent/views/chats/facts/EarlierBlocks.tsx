import type { Session, SessionDetail } from '../../../../protocol/sessions';
import { describeLength } from '../../../logic/describe-length';
import { day } from '../../../logic/times';
import { FactList } from '../../../parts/FactList';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  session: Session;
  suggested: SessionDetail['suggested'] | undefined;
}

/** Shows the blocks of a visitor that are over, and how long the next should be. */
export function EarlierBlocks({ session, suggested }: Props) {
  const { now } = useConsole();
  const texts = t().chats.facts;
  const { vendor } = t().chats;
  return (
    <FactList title={texts.earlier}>
      {session.priorBans.length === 0 ? (
        <p class="muted">{texts.noEarlier}</p>
      ) : (
        <ol class="timeline">
          {session.priorBans.map(({ id, reason, createdAt, ended }) => (
            <li key={id} class="block">
              <b>{vendor.blockEnded(reason)}</b>
              <span class="muted">
                {day(createdAt, now)} · {vendor[ended]}
              </span>
            </li>
          ))}
        </ol>
      )}
      {suggested && (
        <p class="muted">{texts.suggested(describeLength(suggested.for))}</p>
      )}
    </FactList>
  );
}
