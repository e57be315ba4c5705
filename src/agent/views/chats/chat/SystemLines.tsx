import type { Session } from '../../../../protocol/sessions';
import { pagePath } from '../../../logic/page-path';
import { clock } from '../../../logic/times';
import { widgetName } from '../../../logic/widget-name';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  session: Session;
}

/** Says when and where a chat began. */
export function StartLine({ session }: Props) {
  const { startedAt, page, widget } = session;
  return (
    <p class="system">
      {t().chats.conversation.started(
        clock(startedAt),
        pagePath(page),
        widgetName(widget),
      )}
    </p>
  );
}

/** Says that the visitor was blocked, or that the chat is over. */
export function ClosingLine({ session: { ban, endedAt } }: Props) {
  const { chats } = useConsole();
  const texts = t().chats.conversation;
  const made = ban && chats.bans.get(ban.id)?.createdAt;
  return (
    <>
      {ban && (
        <p class="system">
          {texts.wasBlocked(ban.by.name, made ? clock(made) : '')}
        </p>
      )}
      {endedAt && <p class="system">{texts.wasEnded(clock(endedAt))}</p>}
    </>
  );
}
