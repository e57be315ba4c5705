import type { VendorAccount } from '../../../../protocol/vendor-accounts';
import { formatNumber } from '../../../logic/numbers';
import { relativeTime } from '../../../logic/relative-time';
import { exact } from '../../../logic/times';
import { Fact } from '../../../parts/FactList';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { nearnessOf } from '../tokens/token-ends';
import { joinWords } from '../../../logic/join-words';

interface Props {
  account: VendorAccount;
  now: number;
}

/** Shows how an account stands: last in step, what it holds, its token. */
export function AccountFacts({ account, now }: Props) {
  const { vendor, syncedAt, bans, tokenEndsAt, sites } = account;
  const words = t().vendors.facts;
  const notSent = bans.failed + bans.notKept;
  const time = (at: string) => (
    <time dateTime={at} title={exact(at)}>
      {relativeTime(at, now)}
    </time>
  );
  return (
    <div class="account-facts">
      <Fact name={words.synced}>
        {syncedAt === null ? words.never : time(syncedAt)}
      </Fact>
      <Fact name={words.holds}>{formatNumber(bans.held)}</Fact>
      {bans.pending > 0 && (
        <Fact name={words.pending}>{formatNumber(bans.pending)}</Fact>
      )}
      <Fact name={words.notSent}>
        {notSent === 0 ? (
          formatNumber(0)
        ) : (
          <span class="soon">
            {joinWords(
              [
                bans.failed > 0 && words.failed(formatNumber(bans.failed)),
                bans.notKept > 0 && words.notKept(formatNumber(bans.notKept)),
              ].filter((one) => one !== false),
            )}
          </span>
        )}
      </Fact>
      <Fact name={words.made}>
        <a href={`${PATHS.blocked}?${new URLSearchParams({ source: vendor })}`}>
          {words.takenOver}
        </a>
        {bans.refused > 0 && ` ${words.refused(formatNumber(bans.refused))}`}
      </Fact>
      <Fact name={words.sites}>
        {sites.length ? <bdi>{joinWords(sites)}</bdi> : words.noSites}
      </Fact>
      <Fact name={words.token}>
        {tokenEndsAt === null ? (
          words.noEnd
        ) : (
          <span class={nearnessOf(tokenEndsAt, now) === 'later' ? '' : 'late'}>
            {words.ends(relativeTime(tokenEndsAt, now))}
          </span>
        )}
      </Fact>
      {account.suspends && <Fact name={words.suspends}>{words.yes}</Fact>}
    </div>
  );
}
