import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type {
  SyncPlan,
  VendorAccount,
} from '../../../../protocol/vendor-accounts';
import { VENDORS } from '../../../../protocol/vendors';
import { useQuery } from '../../../hooks/use-query';
import { formatNumber } from '../../../logic/numbers';
import { Failure } from '../../../parts/Failure';
import { KindIcon } from '../../../parts/KindIcon';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  account: VendorAccount;
  onClose: () => void;
}

const COUNTS = [
  ...(['read', 'imported', 'lifted', 'toBan', 'toLift', 'adopted'] as const),
  ...(['refused', 'withheld', 'evicted', 'expired'] as const),
];

/** Shows what reading a vendor's list now would change, and changes nothing. */
export function PlanDialog({ account, onClose }: Props) {
  const { api } = useConsole();
  const [plan, setPlan] = useState<SyncPlan>();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const query = useQuery(async (isCurrent) => {
    const found = await api.vendors.plan(account.id);
    if (isCurrent()) setPlan(found);
  }, []);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const words = t().vendors;
  const vendor = VENDORS[account.vendor].name;
  return (
    <dialog
      ref={dialog}
      class="form-dialog wide"
      aria-labelledby={id}
      onClose={onClose}
    >
      <div class="block-body">
        <h2 id={id}>{words.plan.title(vendor)}</h2>
        <p class="lead" role="status">
          {query.loading ? words.plan.reading(vendor) : words.plan.lead}
        </p>
        <Failure error={query.error} onTryAgain={query.again} />
        {plan && (
          <dl class="counts">
            {COUNTS.filter(
              (name) => name === 'read' || plan.counts[name] > 0,
            ).map((name) => (
              <div key={name}>
                <dt>{words.plan.counts[name]}</dt>
                <dd>{formatNumber(plan.counts[name])}</dd>
              </div>
            ))}
          </dl>
        )}
        {plan && plan.changes.length > 0 && (
          <ul class="planned">
            {plan.changes.map(({ what, kind, value, why }, index) => (
              <li key={index}>
                <KindIcon kind={kind} />
                <span>
                  <bdi>{value}</bdi>{' '}
                  <span class="muted">
                    {words.plan.what[what]} {why}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <footer>
        <p />
        <button type="button" onClick={() => dialog.current?.close()}>
          {t().common.close}
        </button>
      </footer>
    </dialog>
  );
}
