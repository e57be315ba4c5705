import type { Session } from '../../protocol/sessions';
import { t } from '../texts/texts';
import { visitorName } from './visitor-name';

/** Says who has begun to wait for an answer. */
export interface Announcer {
  /** @param waiting all chats that wait now */
  update(waiting: readonly Session[]): void;
  stop(): void;
}

/** Milliseconds for which nothing more is said. */
const QUIET_MS = 10_000;
/** Milliseconds after which it is unsaid: the same may be said again. */
const SAID_MS = 5_000;

const isWatched = ({ flags }: Session): boolean =>
  flags.some(({ kind }) => kind === 'watch');

/**
 * Says at most once in ten seconds who waits: the visitor's name, or of several how
 * many chats wait. Of those that waited at first, and of watched visitors, nothing.
 */
export const createAnnouncer = (say: (text: string) => void): Announcer => {
  let known: ReadonlySet<string> | undefined;
  let unsaid: readonly Session[] = [];
  let count = 0;
  let lastAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let clearing: ReturnType<typeof setTimeout> | undefined;

  const speak = () => {
    timer = undefined;
    const [first, ...others] = unsaid;
    unsaid = [];
    if (!first) return;
    lastAt = Date.now();
    say(
      others.length
        ? t().chats.announceMany(count)
        : t().chats.announce(visitorName(first)),
    );
    clearTimeout(clearing);
    clearing = setTimeout(say, SAID_MS, '');
  };

  return {
    update(waiting) {
      const codes = new Set(waiting.map(({ code }) => code));
      const before = known;
      unsaid = [
        ...unsaid.filter(({ code }) => codes.has(code)),
        ...waiting.filter(
          (session) =>
            before && !before.has(session.code) && !isWatched(session),
        ),
      ];
      known = codes;
      count = waiting.length;
      if (!unsaid.length || timer !== undefined) return;
      timer = setTimeout(speak, Math.max(0, lastAt + QUIET_MS - Date.now()));
    },
    stop() {
      clearTimeout(timer);
      clearTimeout(clearing);
    },
  };
};
