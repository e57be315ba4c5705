import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import { ChatRow } from './ChatRow';

interface Props {
  title: string;
  sessions: readonly Session[];
  /** Whether to show how many chats the list has. @default false */
  count?: boolean;
  me: Me;
  now: number;
  selected: string | undefined;
  onSelect: (code: string) => void;
}

/** Shows a list of chats under a heading. */
export function ChatList({ title, sessions, count, ...row }: Props) {
  return (
    <section>
      <h2>
        {title}
        {count && ` · ${sessions.length}`}
      </h2>
      {/* Safari drops the role of a list without bullets. */}
      <ul role="list" aria-label={title}>
        {sessions.map((session) => (
          <ChatRow key={session.code} session={session} {...row} />
        ))}
      </ul>
    </section>
  );
}
