import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Delivery, Webhook } from '../../../../protocol/webhooks';
import {
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from '../../../../protocol/webhook-events';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useQuery } from '../../../hooks/use-query';
import { exact, moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { describeDelivery } from './describe-delivery';

interface Props {
  webhook: Webhook;
  onClose: () => void;
}

const MOST = 20;

const isEvent = (type: string): type is WebhookEvent =>
  (WEBHOOK_EVENTS as readonly string[]).includes(type);

const nameOf = (type: string): string =>
  isEvent(type) ? t().webhooks.eventNames[type] : t().webhooks.testEvent;

/** Shows what a receiver was sent last, and sends it again. */
export function DeliveriesDialog({ webhook, onClose }: Props) {
  const { api, now } = useConsole();
  const [deliveries, setDeliveries] = useState<readonly Delivery[]>();
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const id = useId();
  const query = useQuery(async (isCurrent) => {
    const { data } = await api.webhooks.deliveries(webhook.id, MOST);
    if (isCurrent()) setDeliveries(data);
  }, []);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const again = (one: Delivery) =>
    action.run(async () => {
      const sent = await api.webhooks.redeliver(webhook.id, one.id);
      setDeliveries((all) =>
        all?.map((other) => (other.id === sent.id ? sent : other)),
      );
    });
  const words = t().webhooks;
  return (
    <dialog
      ref={dialog}
      class="form-dialog wide"
      aria-labelledby={id}
      onClose={onClose}
    >
      <div class="block-body">
        <h2 id={id}>{words.sent}</h2>
        {!deliveries && query.loading && <Skeleton />}
        <Failure error={query.error} onTryAgain={query.again} />
        <Failure error={action.error} />
        {deliveries?.length === 0 && <p class="muted">{words.nothingYet}</p>}
        <ul class="deliveries">
          {deliveries?.map((one) => {
            const { lamp, text } = describeDelivery(one, now);
            return (
              <li key={one.id}>
                <span>
                  {nameOf(one.type)}
                  <time
                    class="muted detail"
                    dateTime={one.createdAt}
                    title={exact(one.createdAt)}
                  >
                    {moment(one.createdAt, now)}
                  </time>
                </span>
                <span class={`lamp ${lamp}`}>
                  <i aria-hidden="true" />
                  {text}
                </span>
                <button
                  type="button"
                  class="plain"
                  onClick={() => void again(one)}
                >
                  {words.sendAgain}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <footer>
        <p class="muted">{words.keptFor}</p>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t().common.close}
        </button>
      </footer>
    </dialog>
  );
}
