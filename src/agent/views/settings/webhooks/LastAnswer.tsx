import type { Webhook } from '../../../../protocol/webhooks';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { describeDelivery } from './describe-delivery';
import { useLastDelivery } from './use-last-delivery';

interface Props {
  webhook: Webhook;
  /** The newest delivery that somebody had sent from here; 0: none. */
  sent: number;
}

/** Shows what a receiver answered last, and when it is tried next. */
export function LastAnswer({ webhook, sent }: Props) {
  const { api, now } = useConsole();
  const { last, query } = useLastDelivery(api.webhooks, webhook.id, sent);
  const words = t().webhooks;
  if (!webhook.enabled) {
    return (
      <span class={`lamp ${webhook.disabledWhy === 'person' ? '' : 'failed'}`}>
        <i aria-hidden="true" />
        {words.disabled[webhook.disabledWhy ?? 'person']}
      </span>
    );
  }
  if (query.error !== undefined) {
    return <Failure error={query.error} onTryAgain={query.again} />;
  }
  if (last === undefined) return null;
  const { lamp, text } =
    last === null
      ? { lamp: '', text: words.nothingYet }
      : describeDelivery(last, Math.max(now, Date.now()));
  return (
    <span class={`lamp ${lamp}`} role="status">
      <i aria-hidden="true" />
      {text}
    </span>
  );
}
