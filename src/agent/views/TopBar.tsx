import type { Me } from '../../protocol/people';
import { useDelayedFlag } from '../hooks/use-delayed-flag';
import { useAsyncAction } from '../hooks/use-async-action';
import { exact } from '../logic/times';
import { BAR, NO_ADDRESS, PRODUCT, SECOND_FACTOR } from '../texts';
import { Failure } from './shared/Failure';

/** The views that the top bar switches between. */
export type View = 'chats' | 'bans';

interface Props {
  me: Me;
  view: View;
  away: boolean;
  onView: (view: View) => void;
  onSecondFactor: () => void;
  onSignOut: () => Promise<void>;
}

const VIEWS = [
  ['chats', BAR.chats],
  ['bans', BAR.bans],
] as const;
const AWAY_PATIENCE_MS = 5_000;

/** Shows the navigation, and warnings that concern the whole panel. */
export function TopBar({
  me,
  view,
  away,
  onView,
  onSecondFactor,
  onSignOut,
}: Props) {
  const action = useAsyncAction();
  const longAway = useDelayedFlag(away, AWAY_PATIENCE_MS);
  return (
    <header class="bar">
      <nav aria-label={PRODUCT}>
        {VIEWS.map(([name, title]) => (
          <button
            key={name}
            type="button"
            aria-current={name === view ? 'page' : undefined}
            onClick={() => onView(name)}
          >
            {title}
          </button>
        ))}
        <button
          type="button"
          class="me"
          aria-haspopup="dialog"
          title={SECOND_FACTOR.name}
          onClick={onSecondFactor}
        >
          {me.name}
        </button>
        <button type="button" onClick={() => void action.run(onSignOut)}>
          {BAR.signOut}
        </button>
      </nav>
      <Failure error={action.error} />
      {longAway && (
        <p class="line muted" role="status">
          {BAR.away}
        </p>
      )}
      {!me.addressesTrusted && <p class="line warns">{NO_ADDRESS.untrusted}</p>}
      {me.endingTokens.map(({ vendor, account, endsAt }) => (
        <p key={vendor + account} class="line warns">
          {BAR.tokenEnds(vendor, account, exact(endsAt))}
        </p>
      ))}
    </header>
  );
}
