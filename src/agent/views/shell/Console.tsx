import { useEffect, useRef, useState } from 'preact/hooks';
import type { Me } from '../../../protocol/people';
import type { Api } from '../../api/api';
import type { Connect } from '../../api/stream';
import { useChats } from '../../hooks/use-chats';
import { useHotkey } from '../../hooks/use-hotkey';
import { useNow } from '../../hooks/use-now';
import { useSites } from '../../hooks/use-sites';
import { chatGroups } from '../../logic/chat-groups';
import type { Drafts } from '../../logic/drafts';
import type { Preferences } from '../../preferences/preferences';
import { findFollowedLink } from '../../routing/find-followed-link';
import type { Router } from '../../routing/router';
import { parseRoute, readQuery } from '../../routing/routes';
import { useUrl } from '../../routing/use-url';
import { t } from '../../texts/texts';
import { SecondFactorDialog } from '../account/SecondFactorDialog';
import { ConsoleProvider, type ConsoleContext } from './console-context';
import { KeyHelp } from './KeyHelp';
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
  router: Router;
  preferences: Preferences;
  onPrefer: (preferences: Preferences) => void;
  setTitle: (title: string) => void;
  onSignOut: () => Promise<void>;
}

/** Shows a signed-in person the view of the address, and keeps the stream open. */
export function Console(props: Props) {
  const { api, me, connect, drafts, router, preferences, onPrefer } = props;
  const {
    chats,
    dispatch,
    query: chatsQuery,
  } = useChats(api, connect, props.isSignedIn);
  const [secondFactor, setSecondFactor] = useState(me.mustSetSecondFactor);
  const [keys, setKeys] = useState(false);
  useHotkey('?', () => setKeys(true));
  const main = useRef<HTMLElement>(null);
  const now = useNow();
  const sites = useSites(api, me);
  const url = useUrl(router);
  const route = parseRoute(url.split('?')[0] ?? '');
  const query = readQuery(url);

  const wanted = query.get('site') ?? preferences.site;
  const site = wanted && sites.includes(wanted) ? wanted : undefined;
  const { waiting } = chatGroups(chats, {
    ...{ now, me: me.id, site, view: 'all' },
  }).counts;
  const title =
    route.view === 'blocked' ? t().shell.views.blocked : t().shell.views.chats;
  useEffect(
    () => props.setTitle(t().shell.documentTitle(title, waiting)),
    [title, waiting],
  );

  const context: ConsoleContext = {
    ...{ api, me, now, chats, chatsQuery, dispatch, drafts, route, query },
    ...{ preferences, site, sites },
    go: (to, { replace } = { replace: false }) =>
      replace ? router.replace(to) : router.push(to),
    prefer(change) {
      onPrefer({ ...preferences, ...change });
      if ('site' in change && query.has('site')) {
        query.delete('site');
        router.replace([url.split('?')[0], query].join('?'));
      }
    },
  };
  const follow = (event: MouseEvent) => {
    const to = findFollowedLink(event);
    if (to === undefined) return;
    event.preventDefault();
    if (to !== url) router.push(to);
  };
  const View = VIEW_COMPONENTS[route.view];

  return (
    <ConsoleProvider value={context}>
      <div class="console" onClick={follow}>
        <button
          type="button"
          class="skip"
          onClick={() => main.current?.focus()}
        >
          {t().shell.skip}
        </button>
        <TopBar
          waiting={waiting}
          onSecondFactor={() => setSecondFactor(true)}
          onSignOut={props.onSignOut}
        />
        <Warnings />
        <main ref={main} tabIndex={-1}>
          <View key={route.view} />
        </main>
        {keys && <KeyHelp onClose={() => setKeys(false)} />}
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
    </ConsoleProvider>
  );
}
