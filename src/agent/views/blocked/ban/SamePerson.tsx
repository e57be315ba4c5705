import type { Ban } from '../../../../protocol/bans';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { joinWords } from '../../../logic/join-words';
import { visitorName } from '../../../logic/visitor-name';
import { Failure } from '../../../parts/Failure';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  ban: Ban;
  mayChange: boolean;
  onChange: (work: (id: number) => Promise<Ban>) => Promise<void>;
}

/** Shows whom signs say to be the same person, and blocks joined with this one. */
export function SamePerson({ ban, mayChange, onChange }: Props) {
  const { api, chats } = useConsole();
  const action = useAsyncAction();
  const words = t().blocked.samePerson;
  const guesses = [...chats.sessions.values()].flatMap((session) => {
    const kinds = session.flags.flatMap((flag) =>
      flag.ban === ban.id && flag.kind !== 'watch' ? [flag.kind] : [],
    );
    return kinds.length && !session.ban ? [{ session, kinds }] : [];
  });
  const joined = ban.joined ?? [];
  if (!guesses.length && !joined.length) return null;
  return (
    <section class="card same-person">
      <h2>{words.title}</h2>
      <ul>
        {guesses.map(({ session, kinds }) => (
          <li key={session.code}>
            <div>
              <a href={PATHS.chat(session.code)} dir="auto">
                {visitorName(session)}
              </a>{' '}
              <span class="muted">{session.address}</span>
              <p class="muted">
                {joinWords([...new Set(kinds)].map((kind) => words.why[kind]))}
              </p>
            </div>
            {mayChange && (
              <button
                type="button"
                aria-label={words.joinOne(visitorName(session))}
                aria-busy={action.pending}
                onClick={() =>
                  void action.run(() =>
                    onChange(async (id) => {
                      await api.blocked.addSamePerson(session.code, id);
                      return api.blocked.get(id);
                    }),
                  )
                }
              >
                {words.join}
              </button>
            )}
          </li>
        ))}
        {joined.map((id) => (
          <li key={id}>
            <a href={PATHS.ban(String(id))}>{words.joined(id)}</a>
          </li>
        ))}
      </ul>
      {joined.length > 0 && mayChange && (
        <button
          type="button"
          aria-busy={action.pending}
          onClick={() => void action.run(() => onChange(api.blocked.separate))}
        >
          {words.separate}
        </button>
      )}
      <p class="muted">{words.means}</p>
      <Failure error={action.error} />
    </section>
  );
}
