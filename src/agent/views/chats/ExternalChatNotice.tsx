import type { Session } from '../../../protocol/sessions';
import { CONVERSATION } from '../../texts';

interface Props {
  session: Session;
}

/** Where to find a conversation whose messages do not pass through us. */
export function ExternalChatNotice({
  session: { widget, code, unchecked },
}: Props) {
  return (
    <div class="middle empty">
      <p>{CONVERSATION.elsewhere(widget)}</p>
      <p>{unchecked ? CONVERSATION.unchecked : CONVERSATION.find(code)}</p>
    </div>
  );
}
