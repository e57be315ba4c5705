import { useEffect } from 'preact/hooks';
import type { Session } from '../../protocol/sessions';
import { useConsole } from '../views/shell/console-context';

/** Blocks of one network that are looked at: three are many already. */
const MOST = 6;

/** Loads the blocks that the flags of a chat are of, as far as they are unknown. */
export const useFlaggedBans = (
  { flags }: Pick<Session, 'flags'>,
  isOn: boolean,
): void => {
  const { api, chats, dispatch } = useConsole();
  const wanted = isOn
    ? [...new Set(flags.map(({ ban }) => ban))]
        .filter((ban) => !chats.bans.has(ban))
        .slice(0, MOST)
    : [];
  useEffect(() => {
    for (const ban of wanted) {
      api.ban(ban).then(
        (data) => dispatch({ type: 'answer', data, known: chats.bans }),
        // Without it the network is offered to be chosen by hand.
        () => {},
      );
    }
  }, [wanted.join()]);
};
