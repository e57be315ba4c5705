import { useState } from 'preact/hooks';
import type { Me } from '../../protocol/people';
import type { Api } from '../api/api';
import type { Chats } from '../logic/chats-reducer';
import { mayApprove } from '../logic/may-approve';
import { useQuery } from './use-query';

/** Counts the appeals that nobody has answered, anew with each that changes. */
export const useOpenAppeals = (
  api: Api,
  me: Me,
  { connection, appealChanges }: Pick<Chats, 'connection' | 'appealChanges'>,
  site: string | undefined,
): number => {
  const [open, setOpen] = useState(0);
  useQuery(
    async (isCurrent) => {
      if (!mayApprove(me) || connection === 0) return;
      const { counts } = await api.appeals.list({
        ...{ state: 'open', limit: '1' },
        ...(site && { site }),
      });
      if (isCurrent()) setOpen(counts.open);
    },
    [connection, appealChanges, site ?? ''],
  );
  return open;
};
