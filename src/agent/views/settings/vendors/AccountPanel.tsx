import type { VendorAccount } from '../../../../protocol/vendor-accounts';
import { VENDORS } from '../../../../protocol/vendors';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { clock } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';
import { AccountFacts } from './AccountFacts';

interface Props {
  account: VendorAccount;
  onChange: (account: VendorAccount) => void;
  onAsk: (verb: 'token' | 'plan' | 'disconnect') => void;
}

/** Returns the lamp of an account. */
const lampOf = ({ failing, awaitsSync, syncedAt, bans }: VendorAccount) => {
  if (failing !== null) return 'failed';
  const isWaiting = awaitsSync || syncedAt === null;
  return isWaiting || bans.failed + bans.notKept > 0 ? 'waits' : 'on';
};

/** Shows one account at a vendor, and what can be done with it. */
export function AccountPanel({ account, onChange, onAsk }: Props) {
  const { api, now } = useConsole();
  const action = useAsyncAction();
  const { id, vendor, failing, nextTryAt, awaitsSync, isRequested } = account;
  const words = t().vendors;
  const sync = () =>
    action.run(async () => onChange(await api.vendors.sync(id)));
  return (
    <Panel
      title={VENDORS[vendor].name}
      lead={
        <span class={`lamp ${lampOf(account)}`}>
          <i aria-hidden="true" />
          <bdi>{account.account}</bdi>
        </span>
      }
    >
      <AccountFacts account={account} now={now} />
      {awaitsSync && <p class="soon">{words.awaitsSync}</p>}
      {failing !== null && (
        <p class="late">
          {failing} {nextTryAt !== null && words.nextTry(clock(nextTryAt))}{' '}
          <span class="muted">{words.stillRefused}</span>
        </p>
      )}
      <div class="acts">
        <button
          type="button"
          class={awaitsSync ? 'primary' : ''}
          aria-busy={action.pending || isRequested}
          onClick={() => void sync()}
        >
          {isRequested ? words.syncing : words.sync}
        </button>
        <button type="button" onClick={() => onAsk('plan')}>
          {words.dryRun}
        </button>
        <button
          type="button"
          class={failing !== null ? 'primary' : ''}
          onClick={() => onAsk('token')}
        >
          {words.newToken}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => onAsk('disconnect')}
        >
          {words.disconnect}
        </button>
      </div>
      <Failure error={action.error} />
    </Panel>
  );
}
