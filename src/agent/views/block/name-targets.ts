import type { Session } from '../../../protocol/sessions';
import type { Reach } from '../../hooks/use-reach';
import type { Targets } from '../../logic/block/block-request';
import { listChatKeys } from '../../logic/block/chat-keys';
import { t } from '../../texts/texts';

const nameNetwork = (
  { address, provider }: Session,
  network: number | 'provider',
  { rows }: Pick<Reach, 'rows'>,
): string => {
  if (network === 'provider') {
    return provider?.name ?? (provider ? t().block.provider(provider.asn) : '');
  }
  const own = rows.get('ip')?.keys[0];
  const around = own?.around?.find(({ prefix }) => prefix === network);
  const isNarrowest = network === 32 || network === 64;
  return isNarrowest
    ? (own?.value ?? address ?? '')
    : (around?.network ?? `${address ?? ''}/${network}`);
};

/** Names what is to be blocked, such as `this visitor` and `203.0.113.0/24`. */
export const nameTargets = (
  session: Session,
  { visitor, network, keys }: Targets,
  reach: Pick<Reach, 'rows'>,
): string[] => [
  ...(visitor ? [t().block.foot.thisVisitor] : []),
  ...(network === undefined ? [] : [nameNetwork(session, network, reach)]),
  ...listChatKeys(session)
    .filter(
      ({ row, isProven }) =>
        keys.has(row) && !(visitor && isProven && row !== 'domain'),
    )
    .flatMap(({ value }) => value ?? []),
];
