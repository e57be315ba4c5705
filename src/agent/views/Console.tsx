import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Me } from '../../protocol/people';
import type { Api } from '../api/api';
import type { Connect } from '../api/stream';
import { useNow } from '../hooks/use-now';
import { chatsReducer, NO_CHATS } from '../logic/chats-reducer';
import type { Drafts } from '../logic/drafts';
import { SecondFactorDialog } from './account/SecondFactorDialog';
import { Bans } from './bans/Bans';
import { Chats } from './chats/Chats';
import { TopBar, type View } from './TopBar';

interface Props {
  api: Api;
  me: Me;
  connect: Connect;
  drafts: Drafts;
  onSignOut: () => Promise<void>;
}

/** Shows a signed-in agent the chats or the bans, and keeps the stream open. */
export function Console({ api, me, connect, drafts, onSignOut }: Props) {
  const [chats, dispatch] = useReducer(chatsReducer, NO_CHATS);
  const [view, setView] = useState<View>('chats');
  const [selected, setSelected] = useState<string>();
  const [secondFactor, setSecondFactor] = useState(false);
  const now = useNow();

  useEffect(
    () =>
      connect((event) => {
        dispatch(event);
        // The stream can't say why it was denied; this request can, and shows
        // the sign-in form to an agent who is no longer signed in.
        if (event.type === 'away' && event.denied) api.me().catch(() => {});
      }),
    [api, connect],
  );

  const open = (code: string | undefined) => {
    setSelected(code);
    const session = code ? chats.sessions.get(code) : undefined;
    if (!session || session.endedAt || session.claimedBy) return;
    // Reading and blocking work without a claim, and blocking claims again.
    api.claim(session.code).catch(() => {});
  };

  return (
    <div class="console">
      <TopBar
        me={me}
        view={view}
        away={chats.away}
        onView={setView}
        onSecondFactor={() => setSecondFactor(true)}
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
        <Bans api={api} me={me} now={now} chats={chats} dispatch={dispatch} />
      )}
      {secondFactor && (
        <SecondFactorDialog
          api={api.secondFactor}
          now={now}
          onClose={() => setSecondFactor(false)}
        />
      )}
    </div>
  );
}
