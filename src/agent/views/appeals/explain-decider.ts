import type { Ban } from '../../../protocol/bans';
import type { Me } from '../../../protocol/people';
import { t } from '../../texts/texts';

/**
 * Returns whether somebody may decide on appeals of a block, and a sentence about
 * who made it. The gateway decides in the end: a token may have a person’s number.
 */
export const explainDecider = (
  { createdBy, source }: Pick<Ban, 'createdBy' | 'source'>,
  me: Pick<Me, 'id' | 'name' | 'role'>,
): { mayDecide: boolean; says: string } => {
  const words = t().appeals.decider;
  const isOwn = createdBy.id === me.id && createdBy.name === me.name;
  if (!isOwn) {
    const says = source === 'doorlist' ? words.other(createdBy.name) : '';
    return { mayDecide: true, says };
  }
  return me.role === 'owner'
    ? { mayDecide: true, says: words.ownAsOwner }
    : { mayDecide: false, says: words.own };
};
