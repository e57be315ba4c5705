import { useDelayedFlag } from '../../hooks/use-delayed-flag';
import { clock, exact } from '../../logic/times';
import { Strip } from '../../parts/Strip';
import { t } from '../../texts/texts';
import { ShieldStrip } from './ShieldStrip';
import { useConsole } from './console-context';

const AWAY_PATIENCE_MS = 5_000;

/** Shows what concerns every view, below the bar. */
export function Warnings() {
  const { me, chats } = useConsole();
  const away = useDelayedFlag(chats.awaySince !== undefined, AWAY_PATIENCE_MS);
  return (
    <div class="warnings">
      <div role="status">
        {away && chats.awaySince !== undefined && (
          <Strip kind="warn">
            {t().shell.away(clock(new Date(chats.awaySince).toISOString()))}
          </Strip>
        )}
      </div>
      {[...chats.shields.values()].map((shield) => (
        <ShieldStrip key={shield.site} shield={shield} />
      ))}
      {!me.addressesTrusted && (
        <Strip kind="warn">{t().block.noAddress.untrusted}</Strip>
      )}
      {me.endingTokens.map(({ vendor, account, endsAt }) => (
        <Strip key={vendor + account} kind="warn">
          {t().shell.tokenEnds(vendor, account, exact(endsAt))}
        </Strip>
      ))}
    </div>
  );
}
