import type { ListReach, ReasonToWait } from '../../protocol/lists';
import type { StoredBlocklist } from '../store/blocklists/blocklists';

/** An update that waits for somebody, as it is stored. */
export interface Waiting {
  /** SHA-256 of its content. */
  digest: string;
  since: number;
  why: ReasonToWait[];
  adds: number;
  from: number;
  to: number;
  reach: ListReach;
  /** The content type that it came with. */
  type: string;
  /** Set once somebody approved it. */
  approved?: true;
}

/** Returns the update of a list that waits for somebody, or is approved. */
export const readWaiting = ({
  waiting,
}: Pick<StoredBlocklist, 'waiting'>): Waiting | undefined =>
  waiting === null ? undefined : (JSON.parse(waiting) as Waiting);

/** Returns what an update is called: a part of its digest is enough. */
export const nameUpdate = ({ digest }: Pick<Waiting, 'digest'>): string =>
  digest.slice(0, 12);

/** Returns why an update waits, as a sentence. */
export const describeWaiting = ({ why, from, to, reach }: Waiting): string => {
  const grows = `The list grows from ${from} to ${to}, by a fifth or more.`;
  const { signedIn } = reach;
  const hits = `It would hit ${signedIn} ${signedIn === 1 ? 'visitor who is' : 'visitors who are'} signed in.`;
  return [
    ...(why.includes('grows') ? [grows] : []),
    ...(why.includes('signed_in') ? [hits] : []),
    'Until somebody approves it, nothing new is banned; what left the list is ended.',
  ].join(' ');
};
