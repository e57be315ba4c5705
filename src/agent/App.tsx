import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Me } from '../protocol/people';
import type { Teller } from './alerts/teller';
import { createApi, type Entry, type FirstOwner } from './api/api';
import { ApiError } from './api/api-error';
import type { Connect } from './api/stream';
import type { Drafts } from './logic/drafts';
import { createMemoryStore, type OutboxStore } from './outbox/outbox-store';
import { Failure } from './parts/Failure';
import type { PreferencesStore } from './preferences/preferences';
import { readAskingOrigin } from './routing/connect-address';
import { nextAddress } from './routing/entry-address';
import type { Router } from './routing/router';
import { parseRoute, PATHS } from './routing/routes';
import { loadLanguage, t, type LanguageCode } from './texts/texts';
import { ChoosePassword } from './views/entry/ChoosePassword';
import { EntryPage } from './views/entry/EntryPage';
import { FirstSite } from './views/entry/FirstSite';
import { GiveCode } from './views/entry/GiveCode';
import { SetUp } from './views/entry/SetUp';
import { SignIn } from './views/entry/SignIn';
import { SignInAgain } from './views/entry/SignInAgain';
import type { OpenerWindow } from './views/connect/use-opener';
import { lazy } from './views/shell/lazy';
import { PersonalConsole } from './views/shell/PersonalConsole';

const Connect = lazy(
  async () => (await import('./views/connect/connect-view')).CONNECT_VIEW,
);

/** What the console uses of the browser. */
export interface Deps {
  fetch: typeof window.fetch;
  connect: Connect;
  router: Router;
  preferences: PreferencesStore;
  /**
   * Keeps what waits for the gateway.
   *
   * @default until the page is left
   */
  waiting?: OutboxStore;
  setTitle: (title: string) => void;
  teller: Teller;
  setTheme: (theme: 'light' | 'dark' | 'system') => void;
  /** The browser's language, whose texts are loaded. @default 'en' */
  language?: LanguageCode;
  /** Called when another language is spoken. @default does nothing */
  setLanguage?: (language: LanguageCode) => void;
  /** On the page that sets up: the code in its link, or no text. */
  setupCode?: string;
  /** The secret in the link of an invitation. */
  invitation?: string;
  /** What the gateway said of a sign-in by a provider. */
  openId?: 'refused' | 'unknown';
  /** The window that opened this one, for who lets its page act for them. */
  opener?: OpenerWindow | null;
  /** Closes this window, if it was opened by a page. */
  close?: () => void;
  /** A challenge that such a sign-in goes on with. */
  challenge?: string;
  /** Called when the set-up or invitation is over. */
  onSetUp?: () => void;
}

type Phase =
  | { is: 'asking' }
  | { is: 'failed'; error: unknown }
  | { is: 'setting-up' }
  /** The owner is signed in, and puts the tag on the first page. */
  | { is: 'first-site' }
  | { is: 'invited' }
  | { is: 'out' }
  | { is: 'half-in'; challenge: string }
  /** `expired`: the console stays, below the form to sign in again. */
  | { is: 'in'; me: Me; expired: false | { challenge?: string } };

/** Shows the console to a signed-in person, and the sign-in form to others. */
export function App(deps: Deps) {
  const { fetch, connect, setupCode, invitation, onSetUp, router } = deps;
  const { openId, challenge } = deps;
  const { language = 'en', setLanguage = () => {} } = deps;
  const asking = readAskingOrigin(router.url());
  const [phase, setPhase] = useState<Phase>(
    setupCode !== undefined
      ? { is: 'setting-up' }
      : challenge !== undefined
        ? { is: 'half-in', challenge }
        : { is: invitation ? 'invited' : 'asking' },
  );
  const [api] = useState(() =>
    createApi(fetch, () =>
      setPhase((before) =>
        before.is === 'in' && asking === undefined
          ? { ...before, expired: before.expired || {} }
          : { is: 'out' },
      ),
    ),
  );
  // In this component, so that drafts of replies outlive an expired session.
  const [drafts] = useState<Drafts>(() => new Map());
  const [waiting] = useState(() => deps.waiting ?? createMemoryStore());

  const enter = async () => {
    const me = await api.me();
    const [path = ''] = router.url().split('?');
    if (parseRoute(path).view === 'sign-in') {
      router.replace(nextAddress(router.url()));
    }
    setPhase({ is: 'in', me, expired: false });
  };
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
  // With the form, not after it: its address is there when it is.
  useLayoutEffect(() => {
    if (phase.is === 'in') return;
    deps.setTitle(t().shell.documentTitle(t().entry.signIn.title, 0));
    const [path = ''] = router.url().split('?');
    if (phase.is !== 'out' || asking !== undefined) return;
    if (parseRoute(path).view === 'sign-in') return;
    router.replace(PATHS.signIn(router.url()));
  }, [phase.is]);

  const enterWithCookie = () =>
    enter().catch((error: unknown) => {
      throw isUnauthorized(error)
        ? new ApiError('unauthorized', '', 'cookie')
        : error;
    });
  const goOn = async ({ challenge }: Entry) => {
    if (challenge === undefined) return enterWithCookie();
    setPhase((before) =>
      before.is === 'in'
        ? { ...before, expired: { challenge } }
        : { is: 'half-in', challenge },
    );
  };
  const signIn = async (email: string, password: string) =>
    goOn(await api.signIn(email, password));
  const giveCode = async (challenge: string, code: string) => {
    await api.giveCode(challenge, code);
    await enterWithCookie();
  };
  const setUp = async (owner: FirstOwner) => {
    await api.setUp(owner);
    onSetUp?.();
    setPhase({ is: 'first-site' });
  };
  const choosePassword = async (password: string) => {
    const entry = await api.choosePassword(invitation ?? '', password);
    onSetUp?.();
    await goOn(entry);
  };
  const signOut = async () => {
    await api.signOut();
    drafts.clear();
    // Whoever comes next reads what the browser does.
    await loadLanguage(language).then(
      () => setLanguage(language),
      () => {},
    );
    setPhase({ is: 'out' });
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
      return (
        <EntryPage>
          <SetUp code={setupCode ?? ''} onSetUp={setUp} />
        </EntryPage>
      );
    case 'first-site':
      return (
        <EntryPage>
          <FirstSite api={api.firstSite} onDone={ask} />
        </EntryPage>
      );
    case 'invited':
      return (
        <EntryPage>
          <ChoosePassword onChoose={choosePassword} />
        </EntryPage>
      );
    case 'out':
      return (
        <EntryPage>
          <SignIn
            api={api}
            lead={
              openId
                ? t().entry.openId[openId]
                : asking && t().connect.signIn(asking)
            }
            onSignIn={signIn}
          />
        </EntryPage>
      );
    case 'half-in':
      return (
        <EntryPage>
          <GiveCode
            onGive={(code) => giveCode(phase.challenge, code)}
            onBack={() => setPhase({ is: 'out' })}
          />
        </EntryPage>
      );
    case 'in': {
      const { me, expired } = phase;
      if (asking !== undefined) {
        return (
          <Connect
            api={api}
            me={me}
            origin={asking}
            opener={deps.opener ?? null}
            onClose={() => deps.close?.()}
          />
        );
      }
      return (
        <>
          <PersonalConsole
            key={me.id}
            api={api}
            me={me}
            connect={connect}
            isSignedIn={!expired}
            drafts={drafts}
            waiting={waiting}
            router={router}
            store={deps.preferences}
            usualLanguage={language}
            setLanguage={setLanguage}
            setTitle={deps.setTitle}
            teller={deps.teller}
            setTheme={deps.setTheme}
            onSignOut={signOut}
          />
          {expired && (
            <SignInAgain
              api={api}
              challenge={expired.challenge}
              onSignIn={signIn}
              onGive={giveCode}
              onBack={() => setPhase({ ...phase, expired: {} })}
            />
          )}
        </>
      );
    }
  }
}

const isUnauthorized = (error: unknown) =>
  error instanceof ApiError && error.code === 'unauthorized';
