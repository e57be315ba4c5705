import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Me } from '../../protocol/people';
import type { Api } from '../api/api';
import type { Connect } from '../api/stream';
import { useNow } from '../hooks/use-now';
import { chatsReducer, NO_CHATS } from '../logic/chats-reducer';
import { Bans } from './bans/Bans';
import { Chats } from './chats/Chats';
import { TopBar, type View } from './TopBar';

interface Props {
  api: Api;
  me: Me;
  connect: Connect;
  drafts: Map<string, string>;
  onSignOut: () => Promise<void>;
}

/** Everything an agent who is signed in sees. */
export function Console({ api, me, connect, drafts, onSignOut }: Props) {
  const [chats, dispatch] = useReducer(chatsReducer, NO_CHATS);
  const [view, setView] = useState<View>('chats');
  const [selected, setSelected] = useState<string>();
  const now = useNow();

  useEffect(
    () =>
      connect((event) => {
        dispatch(event);
        // The stream can't say why it was denied; this call can, and whoever
        // is no longer signed in then gets the form.
        if (event.type === 'away' && event.denied) api.me().catch(() => {});
      }),
    [api, connect],
  );

  const open = (code: string | undefined) => {
    setSelected(code);
    const session = code ? chats.sessions.get(code) : undefined;
    if (session?.state !== 'live' || session.claimedBy) return;
    // Reading and blocking work without it, and blocking claims again.
    api.claim(session.code).catch(() => {});
  };

  return (
    <div class="console">
      <TopBar
        me={me}
        view={view}
        away={chats.away}
        onView={setView}
        onSignOut={onSignOut}
      />
      {view === 'chats' ? (
        <Chats
          api={api}
          me={me}
          now={now}
          chats={chats}
          dispatch={dispatch}
          drafts={drafts}
          selected={selected}
          onSelect={open}
        />
      ) : (
        <Bans api={api} now={now} chats={chats} dispatch={dispatch} />
      )}
    </div>
  );
}
