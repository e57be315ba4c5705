import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../protocol/people';
import { createApi, type Entry, type FirstOwner } from './api/api';
import { ApiError } from './api/api-error';
import type { Connect } from './api/stream';
import type { Drafts } from './logic/drafts';
import { Console } from './views/Console';
import { ChoosePassword } from './views/entry/ChoosePassword';
import { GiveCode } from './views/entry/GiveCode';
import { SetUp } from './views/entry/SetUp';
import { OPEN_ID, SIGN_IN } from './texts';
import { SignIn } from './views/entry/SignIn';
import { Failure } from './views/shared/Failure';

/** What the panel uses of the browser. */
export interface Deps {
  fetch: typeof window.fetch;
  connect: Connect;
  /** On the page that sets up: the code in its link, or no text. */
  setupCode?: string;
  /** The secret in the link of an invitation. */
  invitation?: string;
  /** What the gateway said of a sign-in by a provider. */
  openId?: 'refused' | 'unknown';
  /** A challenge that such a sign-in goes on with. */
  challenge?: string;
  /** Called when the set-up or invitation is over. */
  onSetUp?: () => void;
}

type Phase =
  | { is: 'asking' }
  | { is: 'failed'; error: unknown }
  | { is: 'setting-up' }
  | { is: 'invited' }
  | { is: 'out'; expired: boolean }
  | { is: 'half-in'; challenge: string }
  | { is: 'in'; me: Me };

/** Shows the console to a signed-in agent, and the sign-in form to others. */
export function App(deps: Deps) {
  const { fetch, connect, setupCode, invitation, onSetUp } = deps;
  const { openId, challenge } = deps;
  const [phase, setPhase] = useState<Phase>(
    setupCode !== undefined
      ? { is: 'setting-up' }
      : challenge !== undefined
        ? { is: 'half-in', challenge }
        : { is: invitation ? 'invited' : 'asking' },
  );
  const [api] = useState(() =>
    createApi(fetch, () =>
      setPhase((before) => ({
        is: 'out',
        expired: before.is === 'in' || (before.is === 'out' && before.expired),
      })),
    ),
  );
  // In this component, so that drafts of replies outlive an expired session.
  const [drafts] = useState<Drafts>(() => new Map());

  const enter = async () => setPhase({ is: 'in', me: await api.me() });
  const ask = () => {
    setPhase({ is: 'asking' });
    enter().catch((error: unknown) => {
      if (isUnauthorized(error)) return;
      setPhase({ is: 'failed', error });
    });
  };
  useEffect(() => {
    if (phase.is === 'asking') ask();
  }, []);

  const enterWithCookie = () =>
    enter().catch((error: unknown) => {
      throw isUnauthorized(error)
        ? new ApiError('unauthorized', '', 'cookie')
        : error;
    });
  const goOn = async ({ challenge }: Entry) => {
    if (challenge === undefined) return enterWithCookie();
    setPhase({ is: 'half-in', challenge });
  };
  const signIn = async (email: string, password: string) =>
    goOn(await api.signIn(email, password));
  const setUp = async (owner: FirstOwner) => {
    await api.setUp(owner);
    onSetUp?.();
    await enterWithCookie();
  };
  const choosePassword = async (password: string) => {
    const entry = await api.choosePassword(invitation ?? '', password);
    onSetUp?.();
    await goOn(entry);
  };
  const signOut = async () => {
    await api.signOut();
    drafts.clear();
    setPhase({ is: 'out', expired: false });
  };

  switch (phase.is) {
    case 'asking':
      return null;
    case 'failed':
      return (
        <main class="middle">
          <Failure error={phase.error} onTryAgain={ask} />
        </main>
      );
    case 'setting-up':
      return <SetUp code={setupCode ?? ''} onSetUp={setUp} />;
    case 'invited':
      return <ChoosePassword onChoose={choosePassword} />;
    case 'out':
      return (
        <SignIn
          api={api}
          lead={phase.expired ? SIGN_IN.expired : openId && OPEN_ID[openId]}
          onSignIn={signIn}
        />
      );
    case 'half-in':
      return (
        <GiveCode
          onGive={async (code) => {
            await api.giveCode(phase.challenge, code);
            await enterWithCookie();
          }}
          onBack={() => setPhase({ is: 'out', expired: false })}
        />
      );
    case 'in':
      return (
        <Console
          api={api}
          me={phase.me}
          connect={connect}
          drafts={drafts}
          onSignOut={signOut}
        />
      );
  }
}

const isUnauthorized = (error: unknown) =>
  error instanceof ApiError && error.code === 'unauthorized';
