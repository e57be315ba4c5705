import type { Me } from '../../protocol/people';
import type { MainView } from '../routing/routes';
import { mayApprove } from './may-approve';
import { mayOpenSettings } from './settings-rights';

/** Returns whether the navigation leads somebody to a view. */
export const mayOpenView = (
  me: Pick<Me, 'role' | 'sites'>,
  view: MainView,
): boolean => {
  if (view === 'appeals') return mayApprove(me);
  return view !== 'settings' || mayOpenSettings(me);
};
