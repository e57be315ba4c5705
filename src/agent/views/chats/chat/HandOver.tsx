import { useState } from 'preact/hooks';
import type { Session } from '../../../../protocol/sessions';
import { useQuery } from '../../../hooks/use-query';
import { listColleagues, type Colleague } from '../../../logic/colleagues';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  session: Session;
  onHandOver: (to: number) => void;
  onRelease: () => void;
}

/** Shows the colleagues that a chat can be handed to. */
export function HandOver({ session, onHandOver, onRelease }: Props) {
  const { api, chats, me } = useConsole();
  const [users, setUsers] = useState<readonly Colleague[]>();
  // Who may not list people hands over to whom they have met in chats.
  useQuery(async () => setUsers((await api.users()).data), []);
  const texts = t().chats.chat;
  const colleagues = listColleagues(users, chats.sessions.values(), me.id);
  return (
    <div class="act-menu">
      <b id="hand-over-to">{texts.handOverTo}</b>
      {colleagues.length === 0 && <p class="muted">{texts.nobody}</p>}
      <ul aria-labelledby="hand-over-to">
        {colleagues.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => onHandOver(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {session.claimedBy && (
        <button type="button" onClick={onRelease}>
          {texts.release}
        </button>
      )}
    </div>
  );
}
