import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../../protocol/sessions';
import type { Teller, WaitingNotice } from '../alerts/teller';
import { findFresh } from '../logic/alerts';
import { isWaiting } from '../logic/chat-groups';
import type { Chats } from '../logic/chats-reducer';
import { visitorName } from '../logic/visitor-name';
import { showHidden } from '../logic/visible-text';
import type { Preferences } from '../preferences/preferences';
import { PATHS } from '../routing/routes';
import { t } from '../texts/texts';

interface Options {
  teller: Teller;
  chats: Chats;
  /** Whether the chats of today are still being listed: none of them is new. */
  isListing: boolean;
  me: number;
  site: string | undefined;
  /** Code of the chat that is open here. */
  open: string | undefined;
  preferences: Preferences;
  go: (url: string) => void;
}

/** Notices of several at once are one notice. */
const MOST_NOTICES = 3;
const MOST_TEXT = 120;

/** Tells a person who wants it, in one of their tabs, that somebody waits. */
export const useAlerts = (options: Options): void => {
  const { teller, chats, isListing, me } = options;
  const known = useRef<ReadonlySet<string>>(undefined);
  const notices = useRef(new Map<string, () => void>());
  // What the person prefers, and looks at, once a claim is answered.
  const current = useRef(options);
  current.current = options;

  const tell = async (fresh: readonly Session[]) => {
    const claims = fresh.map((session) => {
      const { code, lastMessage } = session;
      const isInSight = current.current.open === code && teller.isInSight();
      return teller
        .claim(`${code} ${lastMessage?.id ?? 0}`, isInSight)
        .then((isOurs) => (isOurs && !isInSight ? [session] : []));
    });
    const ours = (await Promise.all(claims)).flat();
    const { preferences, go } = current.current;
    if (ours.length === 0) return;
    if (preferences.sound && (await teller.claim('sound', true))) teller.ring();
    if (!preferences.notify) return;
    for (const notice of describe(ours)) {
      notices.current.get(notice.tag)?.();
      const { tag } = notice;
      const url = tag === SUMMARY ? PATHS.chats : PATHS.chat(tag);
      notices.current.set(
        tag,
        teller.notify(notice, () => go(url)),
      );
    }
  };

  useEffect(() => {
    if (isListing || !chats.ready) return;
    const { site } = current.current;
    const all = [...chats.sessions.values()];
    const before = known.current;
    known.current = new Set(all.filter(isWaiting).map(({ code }) => code));
    for (const [code, close] of notices.current) {
      if (code === SUMMARY || known.current.has(code)) continue;
      close();
      notices.current.delete(code);
    }
    if (!before) return;
    const fresh = findFresh(all, { me, known: before }).filter(
      (session) => site === undefined || session.site === site,
    );
    if (fresh.length > 0) void tell(fresh);
  }, [chats.sessions, chats.ready, isListing]);
};

/** Tag of a notice of several chats. */
const SUMMARY = 'several';

const describe = (sessions: readonly Session[]): WaitingNotice[] => {
  const { announce, announceMany } = t().chats;
  if (sessions.length > MOST_NOTICES) {
    const title = announceMany(sessions.length);
    return [{ title, body: '', tag: SUMMARY }];
  }
  return sessions.map((session) => ({
    title: announce(visitorName(session)),
    body: showHidden(session.lastMessage?.text ?? '').slice(0, MOST_TEXT),
    tag: session.code,
  }));
};
