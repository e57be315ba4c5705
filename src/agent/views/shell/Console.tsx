import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Me } from '../../../protocol/people';
import type { Teller } from '../../alerts/teller';
import type { Api } from '../../api/api';
import type { Connect } from '../../api/stream';
import { ApiError } from '../../api/api-error';
import { HotkeysContext } from '../../hooks/hotkeys-context';
import { useChats } from '../../hooks/use-chats';
import { useDelayedFlag } from '../../hooks/use-delayed-flag';
import { useKeptFocus } from '../../hooks/use-kept-focus';
import { useNow } from '../../hooks/use-now';
import { useOpenAppeals } from '../../hooks/use-open-appeals';
import { useOutbox } from '../../hooks/use-outbox';
import { useSites } from '../../hooks/use-sites';
import { chatGroups } from '../../logic/chat-groups';
import type { Drafts } from '../../logic/drafts';
import type { OutboxStore } from '../../outbox/outbox-store';
import type { Preferences } from '../../preferences/preferences';
import { findFollowedLink } from '../../routing/find-followed-link';
import { guardRouter } from '../../routing/guard-router';
import type { Router } from '../../routing/router';
import {
  parseRoute,
  readQuery,
  type MainView,
  type Route,
} from '../../routing/routes';
import { useUrl } from '../../routing/use-url';
import { useViewBeneath } from '../../routing/use-view-beneath';
import { t } from '../../texts/texts';
import { SecondFactorDialog } from '../account/SecondFactorDialog';
import { NewBlock } from '../block/NewBlock';
import { Alerts } from './Alerts';
import { Announcements } from './Announcements';
import { ConsoleProvider, type ConsoleContext } from './console-context';
import { ShellKeys } from './ShellKeys';
import { TopBar } from './TopBar';
import { VIEW_COMPONENTS } from './view-components';
import { Warnings } from './Warnings';

interface Props {
  api: Api;
  me: Me;
  connect: Connect;
  /** False: the sign-in has ended, and what is shown grows old. */
  isSignedIn: boolean;
  drafts: Drafts;
  /** Keeps what waits for the gateway. */
  waiting: OutboxStore;
  router: Router;
  preferences: Preferences;
  onPrefer: (preferences: Preferences) => void;
  setTitle: (title: string) => void;
  teller: Teller;
  onSignOut: () => Promise<void>;
}

/** Milliseconds for which a lost connection is nobody's concern. */
const AWAY_PATIENCE_MS = 5_000;

/** Shows a signed-in person the view of the address, and keeps the stream open. */
export function Console(props: Props) {
  const { me, connect, drafts, preferences, onPrefer, teller } = props;
  const [router] = useState(() => guardRouter(props.router));
  const {
    chats,
    dispatch,
    query: chatsQuery,
    reconnect,
  } = useChats(props.api, connect, props.isSignedIn);
  const { api, outbox, acts } = useOutbox(props.api, {
    ...{ person: me.id, store: props.waiting, chats, dispatch },
    isSignedIn: props.isSignedIn,
  });
  const isAway = useDelayedFlag(
    chats.awaySince !== undefined,
    AWAY_PATIENCE_MS,
  );
  const [secondFactor, setSecondFactor] = useState(me.mustSetSecondFactor);
  const main = useRef<HTMLElement>(null);
  const area = useRef<HTMLDivElement>(null);
  useKeptFocus(area);
  const now = useNow();
  const { sites, again: reloadSites } = useSites(api, me);
  const address = useUrl(router);
  const { shown: url, isNewBlock } = useViewBeneath(address);
  const route = parseRoute(url.split('?')[0] ?? '');
  const query = readQuery(url);
  /** The address that was opened last from within the console. */
  const opened = useRef<string | undefined>(undefined);

  const wanted = query.get('site') ?? preferences.site;
  const site = wanted && sites.includes(wanted) ? wanted : undefined;
  const { waiting: waitingChats, counts } = useMemo(
    () => chatGroups(chats, { now, me: me.id, site, view: 'all' }),
    [chats.sessions, chats.waitingSince, now, site],
  );
  const { waiting } = counts;
  const appeals = useOpenAppeals(api, me, chats, site);
  const { views } = t().shell;
  const title = isMainView(route.view) ? views[route.view] : views.chats;
  useEffect(
    () => props.setTitle(t().shell.documentTitle(title, waiting)),
    [title, waiting],
  );

  const context: ConsoleContext = {
    ...{ api, me, now, chats, chatsQuery, dispatch, drafts, route, query },
    ...{ preferences, site, sites, reloadSites },
    ...{ teller, outbox, waitingActs: acts },
    awaySince: isAway ? chats.awaySince : undefined,
    reconnect() {
      reconnect();
      outbox.wake();
    },
    go(to, { replace } = { replace: false }) {
      if (!replace) opened.current = to;
      if (replace) router.replace(to);
      else router.push(to);
    },
    leave: (otherwise) =>
      opened.current === address ? router.back() : router.replace(otherwise),
    hold: router.hold,
    prefer(change) {
      if (!('site' in change)) return onPrefer({ ...preferences, ...change });
      // Another site is another page, as another address is.
      router.leave(() => {
        onPrefer({ ...preferences, ...change });
        if (!query.has('site')) return;
        query.delete('site');
        router.replace([url.split('?')[0], query].join('?'));
      });
    },
  };
  const follow = (event: MouseEvent) => {
    const to = findFollowedLink(event);
    if (to === undefined) return;
    event.preventDefault();
    if (to !== address) context.go(to);
  };
  /** To what the view is about: in a chat, to what is said in it. */
  const skip = () =>
    (
      main.current?.querySelector<HTMLElement>('[role=log]') ?? main.current
    )?.focus();
  const signOut = async () => {
    const unsent = acts.filter(({ state }) => state !== 'refused').length;
    if (unsent) {
      throw new ApiError('conflict', t().waiting.signOutFirst(unsent));
    }
    acts.forEach(({ id }) => outbox.takeBack(id));
    await props.onSignOut();
  };
  const View = VIEW_COMPONENTS[route.view];

  return (
    <ConsoleProvider value={context}>
      <HotkeysContext.Provider value={preferences.hotkeys ?? true}>
        <div ref={area} class="console" onClick={follow}>
          <TopBar
            waiting={waiting}
            appeals={appeals}
            onSkip={skip}
            onSecondFactor={() => setSecondFactor(true)}
            onSignOut={signOut}
          />
          <Announcements waiting={chats.ready ? waitingChats : undefined} />
          <Warnings>
            <NewBlock isOpen={isNewBlock} />
          </Warnings>
          <main ref={main} tabIndex={-1}>
            <View key={route.view} />
          </main>
          <ShellKeys />
          <Alerts waiting={waiting} />
          {secondFactor && (
            <SecondFactorDialog
              api={api.secondFactor}
              now={now}
              onClose={() => {
                setSecondFactor(undefined);
                // What was refused until now is asked for anew.
                if (me.mustSetSecondFactor) location.reload();
              }}
            />
          )}
        </div>
      </HotkeysContext.Provider>
    </ConsoleProvider>
  );
}

const isMainView = (view: Route['view']): view is MainView =>
  Object.hasOwn(t().shell.views, view);
