import type { User } from '../../../../protocol/users';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

/** What is asked of a manager before it is done. */
export type PersonQuestion =
  | { verb: 'invite' }
  | { verb: 'change' | 'deactivate' | 'remove' | 'factor'; user: User };

interface Props {
  user: User;
  onAsk: (verb: 'change' | 'deactivate' | 'remove' | 'factor') => void;
  onActivate: () => void;
  onLink: () => void;
}

/** Shows what can be done with somebody: what one mostly does, and the rest. */
export function PersonActs({ user, onAsk, onActivate, onLink }: Props) {
  const { me } = useConsole();
  const words = t().people;
  // Only owners touch owners.
  if (user.role === 'owner' && me.role !== 'owner') return null;
  const isSelf = user.id === me.id;
  const { name, active, invited } = user;
  const act = (verb: string, onClick: () => void) => (
    <button
      type="button"
      class="plain"
      aria-label={words.of(verb, name)}
      onClick={onClick}
    >
      {verb}
    </button>
  );
  return (
    <>
      {active && act(words.edit, () => onAsk('change'))}
      {active && invited && act(words.sendAgain, onLink)}
      {active && !invited && !isSelf && act(words.newLink, onLink)}
      {active &&
        user.secondFactor &&
        !isSelf &&
        act(words.takeFactor, () => onAsk('factor'))}
      {!active && act(words.activate, onActivate)}
      {active && !isSelf && act(words.deactivate, () => onAsk('deactivate'))}
      {!active && act(words.remove, () => onAsk('remove'))}
    </>
  );
}
