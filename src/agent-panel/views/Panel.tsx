import { useEffect, useMemo, useState } from 'preact/hooks';
import { useNow } from '../../agent/hooks/use-now';
import { useQuery } from '../../agent/hooks/use-query';
import { Failure } from '../../agent/parts/Failure';
import { Skeleton } from '../../agent/parts/Skeleton';
import type { Ban } from '../../protocol/bans';
import type { Me } from '../../protocol/people';
import type { Connection } from '../connection/create-connection';
import { findChat, type ChatQuery, type FoundChat } from '../find-chat';
import { createPanelApi } from '../panel-api';
import { PanelProvider } from '../panel-context';
import { NoChat } from './NoChat';
import { OneChat } from './OneChat';
import { PanelFoot } from './PanelFoot';
import { SignedOut } from './SignedOut';

/** What was found, and what had been asked for. */
interface Found {
  asked: string;
  me: Me;
  chat: FoundChat | undefined;
}

interface Props {
  gateway: string;
  /** @param onExpired called when nobody is signed in any more */
  connect: (onExpired: () => void) => Connection;
  query: ChatQuery;
  /** Asked for anew, though it may be the same. */
  attempt: number;
  onBlock: (ban: Ban) => void;
}

/** Shows one chat's visitor to who is signed in, and asks others to sign in. */
export function Panel({ gateway, connect, query, attempt, onBlock }: Props) {
  const connection = useMemo(() => connect(() => setSignedIn(false)), []);
  const api = useMemo(() => createPanelApi(connection), []);
  const [isSignedIn, setSignedIn] = useState(() => connection.isSignedIn());
  const [found, setFound] = useState<Found>();
  const now = useNow();
  const { code, email, phone } = query;
  const asked = [code, email, phone].join('\n');

  useEffect(() => setSignedIn(connection.isSignedIn()), [attempt]);
  const load = useQuery(
    async (isCurrent) => {
      if (!isSignedIn) return;
      const [me, chat] = await Promise.all([api.me(), findChat(api, query)]);
      if (isCurrent()) setFound({ asked, me, chat });
    },
    [asked, attempt, Number(isSignedIn)],
  );

  if (!isSignedIn) {
    return (
      <SignedOut
        gateway={gateway}
        onSignIn={async () => {
          await connection.signIn();
          setFound(undefined);
          setSignedIn(true);
        }}
      />
    );
  }
  if (load.error) {
    return <Failure error={load.error} onTryAgain={load.again} />;
  }
  // What is known of the same chat stays while it loads anew.
  if (found?.asked !== asked) {
    return (
      <div aria-busy="true">
        <Skeleton />
      </div>
    );
  }
  const { me, chat } = found;
  return (
    <PanelProvider value={{ api, me, gateway, now }}>
      {chat ? (
        <OneChat
          key={chat.chat.code}
          found={chat}
          onBlock={onBlock}
          onChange={load.again}
        />
      ) : (
        <NoChat asked={[code, email, phone].some(Boolean)} />
      )}
      <PanelFoot
        onSignOut={async () => {
          await connection.signOut();
          setSignedIn(false);
        }}
      />
    </PanelProvider>
  );
}
