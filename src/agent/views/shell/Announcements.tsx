import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../../protocol/sessions';
import { createAnnouncer } from '../../logic/create-announcer';

interface Props {
  /** Chats that wait for an answer; undefined until they are known. */
  waiting: readonly Session[] | undefined;
}

/** Says to whom only listens who has begun to wait; shows nothing. */
export function Announcements({ waiting }: Props) {
  const [said, setSaid] = useState('');
  const [announcer] = useState(() => createAnnouncer(setSaid));
  useEffect(() => announcer.stop, [announcer]);
  useEffect(() => {
    if (waiting) announcer.update(waiting);
  });
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
