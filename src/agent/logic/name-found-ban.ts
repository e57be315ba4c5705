import type { Ban } from '../../protocol/bans';
import { t } from '../texts/texts';
import { describeKey } from './describe-key';

/** Returns whom a ban is for, in the words of the first view: keys, then a name. */
export const nameFoundBan = ({
  keys,
  visitorName,
}: Pick<Ban, 'keys' | 'visitorName'>): { title: string; more: string } => {
  const named = keys.filter(({ kind }) => kind !== 'visitor').map(describeKey);
  const hasVisitor = named.length < keys.length;
  const visitor = visitorName ?? t().searching.visitor;
  const [title = visitor, ...others] = hasVisitor ? [visitor, ...named] : named;
  return { title, more: others.join(', ') };
};
