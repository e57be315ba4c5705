import { UnsentLine } from './UnsentLine';
import { chatOf } from '../outbox/act';
import { t } from '../texts/texts';
import { useConsole } from '../views/shell/console-context';

interface Props {
  /** The chat, for what was done with it; replies are shown apart. */
  code?: string;
  /** The ban, for what was done with that. */
  ban?: number | undefined;
}

/** Shows what was done, and the gateway has not done. */
export function UnsentActs({ code, ban }: Props) {
  const { outbox, waitingActs } = useConsole();
  const mine = waitingActs.filter(({ act }) =>
    'ban' in act
      ? act.ban === ban
      : act.is !== 'reply' && code !== undefined && chatOf(act) === code,
  );
  return (
    <>
      {mine.map((waiting) => (
        <div key={waiting.id} class="strip warn unsent-line">
          <UnsentLine waiting={waiting} outbox={outbox}>
            <b>{t().waiting.names[waiting.act.is]}:</b>
          </UnsentLine>
        </div>
      ))}
    </>
  );
}
