import type { ComponentChildren } from 'preact';
import { clock, exact } from '../../logic/times';
import { Strip } from '../../parts/Strip';
import { t } from '../../texts/texts';
import { ShieldStrip } from '../shield/ShieldStrip';
import { WaitingActs } from './WaitingActs';
import { useConsole } from './console-context';

/** Shows what concerns every view, below the bar. */
export function Warnings({ children }: { children?: ComponentChildren }) {
  const { me, chats, awaySince, reconnect } = useConsole();
  return (
    <div class="warnings">
      <div role="alert">
        {awaySince !== undefined && (
          <Strip
            kind="warn"
            actions={
              <button type="button" onClick={reconnect}>
                {t().shell.tryNow}
              </button>
            }
          >
            <b>{t().shell.away(clock(new Date(awaySince).toISOString()))}</b>{' '}
            {t().shell.awayLead}
          </Strip>
        )}
      </div>
      <WaitingActs />
      {children}
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
