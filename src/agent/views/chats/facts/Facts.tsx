import type { Session, SessionDetail } from '../../../../protocol/sessions';
import { t } from '../../../texts/texts';
import { AddressFacts } from './AddressFacts';
import { EarlierBlocks } from './EarlierBlocks';
import { SessionFacts } from './SessionFacts';
import { WhoFacts } from './WhoFacts';

interface Props {
  session: Session;
  /** What is known besides, once it has loaded. */
  detail: SessionDetail | undefined;
}

/** Shows what is known of a chat's visitor: proven first, then only said. */
export function Facts({ session, detail }: Props) {
  return (
    <aside class="chat-facts" aria-label={t().chats.chat.facts}>
      <WhoFacts session={session} />
      <AddressFacts session={session} />
      <EarlierBlocks session={session} suggested={detail?.suggested} />
      <SessionFacts session={session} />
    </aside>
  );
}
