import type { Session } from '../../../protocol/sessions';
import { t } from '../../texts/texts';

interface Props {
  session: Session;
}

/** Says where to find a chat whose messages the gateway does not relay. */
export function ExternalChatNotice({
  session: { widget, code, unchecked },
}: Props) {
  return (
    <div class="middle empty">
      <p>{t().chats.conversation.elsewhere(widget)}</p>
      <p>
        {unchecked
          ? t().chats.conversation.unchecked
          : t().chats.conversation.find(code)}
      </p>
    </div>
  );
}
