import { useEffect } from 'preact/hooks';
import type { Session } from '../../../../protocol/sessions';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { flagCauses } from '../../../logic/flag-causes';
import { rowFlag } from '../../../logic/row-flag';
import { Failure } from '../../../parts/Failure';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

/**
 * Shows why a chat's visitor may be somebody who is blocked, with the two answers
 * to that.
 */
export function FlagStrip({ session }: { session: Session }) {
  const { api, chats, dispatch, me, now, go } = useConsole();
  const action = useAsyncAction();
  const guess = strongestGuess(session);
  const ban = guess && chats.bans.get(guess.ban);

  useEffect(() => {
    if (!guess || ban) return;
    api.ban(guess.ban).then(
      (data) => dispatch({ type: 'answer', data, known: chats.bans }),
      // The strip says so much without it.
      () => {},
    );
  }, [guess?.ban]);

  const flag = rowFlag(session, chats.bans, now);
  if (!flag || session.ban) return null;
  const texts = t().chats.flags;
  const run = (work: () => Promise<Session>) =>
    void action.run(async () =>
      dispatch({ type: 'session', data: await work() }),
    );
  const mayAct = me.role !== 'viewer' && guess !== undefined;
  return (
    <div class="strip warn flag-strip">
      <p>
        <b>{t().common.sentence(flag.text)}</b>{' '}
        {guess
          ? flagCauses(session.flags, guess.ban)
          : flag.kind === 'watched' && texts.watchedLead}
      </p>
      {mayAct && (
        <>
          <button
            type="button"
            aria-busy={action.pending}
            onClick={() =>
              run(() => api.chats.somebodyElse(session.code, guess.ban))
            }
          >
            {texts.somebodyElse}
          </button>
          <button
            type="button"
            onClick={() => go(PATHS.blockAsWell(session.code, guess.ban))}
          >
            {texts.blockAsWell}
          </button>
        </>
      )}
      <Failure error={action.error} />
    </div>
  );
}

const strongestGuess = ({ flags }: Session) => {
  const guesses = flags.filter(({ kind }) => kind !== 'watch');
  return (
    guesses.find(({ confidence }) => confidence === 'likely') ?? guesses[0]
  );
};
