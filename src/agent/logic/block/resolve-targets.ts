import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import { explainMissingAddress } from '../explain-missing-address';
import type { BlockForm } from './block-form';
import type { Targets } from './block-request';
import { listChatKeys, mayBlockBy } from './chat-keys';
import type { Preselection } from './preselect';
import { findObstacle, prefixesOf, type Row, type RowReach } from './reach';

/** What is known of whom the rows concern. */
interface Known {
  rows: ReadonlyMap<Row, RowReach>;
  networks: ReadonlyMap<number, RowReach>;
}

/**
 * Returns what is to be blocked: what was chosen by hand, else what is preselected,
 * and nothing that can't be ticked.
 */
export const resolveTargets = (
  form: Pick<BlockForm, 'visitor' | 'ip' | 'network' | 'keys'>,
  preselection: Preselection,
  { rows, networks }: Known,
  session: Session,
  me: Me,
): Targets => {
  const isOwner = me.role === 'owner';
  const isFree = (reach: RowReach | undefined) =>
    !reach || !findObstacle(reach, isOwner);
  const { address } = session;
  const isAddressFree =
    explainMissingAddress(session, me) === undefined &&
    mayBlockBy(me, 'ip') &&
    isFree(rows.get('ip'));
  const [narrowest] = prefixesOf(address ?? '');
  const network = form.network ?? preselection.prefix ?? narrowest;
  const isOff = typeof network === 'number' && !isFree(networks.get(network));
  return {
    visitor:
      (form.visitor ?? preselection.visitor) &&
      mayBlockBy(me, 'visitor') &&
      isFree(rows.get('visitor')),
    network:
      isAddressFree && (form.ip ?? preselection.ip)
        ? isOff
          ? narrowest
          : network
        : undefined,
    keys: new Set(
      listChatKeys(session)
        .filter(
          ({ row, kind, value }) =>
            value !== undefined &&
            mayBlockBy(me, kind) &&
            isFree(rows.get(row)) &&
            (form.keys[row] ?? preselection.keys.has(row)),
        )
        .map(({ row }) => row),
    ),
  };
};
