import { showHidden } from '../../../logic/visible-text';
import { UnsentLine } from '../../../parts/UnsentLine';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  code: string;
  /** Called with the text of what was taken back. */
  onTakeBack: (text: string) => void;
}

/** Shows the replies of a chat that wait to be sent, in their order. */
export function UnsentReplies({ code, onTakeBack }: Props) {
  const { outbox, waitingActs } = useConsole();
  const replies = waitingActs.flatMap((waiting) =>
    waiting.act.is === 'reply' && waiting.act.code === code
      ? [{ waiting, text: waiting.act.text }]
      : [],
  );
  if (replies.length === 0) return null;
  return (
    <ul class="measure unsent-replies" aria-label={t().waiting.replies}>
      {replies.map(({ waiting, text }) => (
        <li key={waiting.id}>
          <p class="bubble" dir="auto">
            {showHidden(text)}
          </p>
          <UnsentLine
            waiting={waiting}
            outbox={outbox}
            onTakeBack={() => onTakeBack(text)}
          >
            <b>{t().waiting.names.reply}:</b>
          </UnsentLine>
        </li>
      ))}
    </ul>
  );
}
