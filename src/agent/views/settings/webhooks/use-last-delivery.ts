import { useEffect, useState } from 'preact/hooks';
import type { Delivery } from '../../../../protocol/webhooks';
import type { WebhooksApi } from '../../../api/webhooks-api';
import { useQuery, type Query } from '../../../hooks/use-query';

const POLL_MS = 1_000;

/**
 * Returns what a receiver was sent last; null: nothing yet. While that is being
 * sent it is asked for again.
 *
 * @param sent the newest that somebody has had sent from here
 */
export const useLastDelivery = (
  api: WebhooksApi,
  webhook: number,
  sent: number,
): { last: Delivery | null | undefined; query: Query } => {
  const [last, setLast] = useState<Delivery | null>();
  const query = useQuery(
    async (isCurrent) => {
      const { data } = await api.deliveries(webhook, 1);
      if (isCurrent()) setLast(data[0] ?? null);
    },
    [webhook, sent],
  );
  const isSending = last?.state === 'pending' && last.attempts === 0;
  useEffect(() => {
    if (!isSending || query.loading) return;
    const timer = setTimeout(query.again, POLL_MS);
    return () => clearTimeout(timer);
  }, [isSending, query.loading]);
  return { last, query };
};
