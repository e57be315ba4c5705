import type { Session } from '../../../protocol/sessions';
import { CONVERSATION } from '../../texts';

interface Props {
  session: Session;
}

/** Says where to find a chat whose messages the gateway does not relay. */
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
