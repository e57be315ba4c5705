import type { Session } from '../../../../protocol/sessions';
import type { MessageRun } from '../../../logic/message-runs';
import { clock, exact } from '../../../logic/times';
import { visitorName } from '../../../logic/visitor-name';
import { showHidden } from '../../../logic/visible-text';
import { t } from '../../../texts/texts';

interface Props {
  run: MessageRun;
  session: Session;
}

/** Shows messages of one author under their name and the time. */
export function Run({ run, session }: Props) {
  const { from, author, at, messages } = run;
  const name =
    from === 'visitor'
      ? visitorName(session)
      : (author ?? t().chats.conversation.agent);
  return (
    <div class={`run ${from}`}>
      <p class="muted by" title={exact(at)}>
        <bdi>{name}</bdi> · {clock(at)}
      </p>
      {messages.map((message) => (
        <p key={message.id} class="bubble" dir="auto" title={exact(message.at)}>
          {showHidden(message.text)}
        </p>
      ))}
    </div>
  );
}
