import { useEffect, useState } from 'preact/hooks';
import type { VendorAccount } from '../../../../protocol/vendor-accounts';
import { usePages } from '../../../hooks/use-pages';
import { Empty } from '../../../parts/Empty';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { PageHead } from '../page/PageHead';
import { AccountPanel } from './AccountPanel';
import { AgentPages } from './AgentPages';
import { ConnectDialog } from './ConnectDialog';
import { DisconnectDialog } from './DisconnectDialog';
import { PlanDialog } from './PlanDialog';

type Question =
  | { verb: 'connect' }
  | { verb: 'token' | 'plan' | 'disconnect'; account: VendorAccount };

/** How often the accounts are asked for: what they hold changes by itself. */
const POLL_MS = 15_000;
/** While one is being read on somebody's request. */
const SOON_MS = 1_000;

/** Shows the accounts at vendors whose blocks are kept equal to ours. */
export function VendorsPage() {
  const { api } = useConsole();
  const pages = usePages(api.vendors.list, []);
  const [question, setQuestion] = useState<Question>();
  const words = t().vendors;
  const close = () => setQuestion(undefined);
  const put = (account: VendorAccount) =>
    pages.change((rows) =>
      rows.some(({ id }) => id === account.id)
        ? rows.map((row) => (row.id === account.id ? account : row))
        : [...rows, account],
    );
  const isAwaited = pages.rows?.some(({ isRequested }) => isRequested);
  useEffect(() => {
    if (pages.loading) return;
    const timer = setTimeout(pages.again, isAwaited ? SOON_MS : POLL_MS);
    return () => clearTimeout(timer);
  }, [isAwaited, pages.loading]);

  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <button
          type="button"
          class="primary"
          onClick={() => setQuestion({ verb: 'connect' })}
        >
          {words.connect}
        </button>
      </PageHead>
      {!pages.rows && pages.loading && <Skeleton />}
      <Failure error={pages.error} onTryAgain={pages.again} />
      {pages.rows?.length === 0 && (
        <Empty title={words.empty.title}>
          <p>{words.empty.lead}</p>
        </Empty>
      )}
      <div class="panels accounts">
        {pages.rows?.map((account) => (
          <AccountPanel
            key={account.id}
            account={account}
            onChange={put}
            onAsk={(verb) => setQuestion({ verb, account })}
          />
        ))}
      </div>
      <div class="panels">
        <AgentPages />
      </div>
      {question?.verb === 'connect' && (
        <ConnectDialog onConnected={() => pages.again()} onClose={close} />
      )}
      {question?.verb === 'token' && (
        <ConnectDialog
          account={question.account}
          onConnected={put}
          onClose={close}
        />
      )}
      {question?.verb === 'plan' && (
        <PlanDialog account={question.account} onClose={close} />
      )}
      {question?.verb === 'disconnect' && (
        <DisconnectDialog
          account={question.account}
          onDisconnected={pages.again}
          onClose={close}
        />
      )}
    </>
  );
}
