import type { Me } from '../../protocol/people';
import { SETTINGS_PAGES, type SettingsPage } from '../routing/routes';

type Right = (me: Pick<Me, 'role' | 'sites'>) => boolean;

const isManager: Right = ({ role }) =>
  role === 'owner' || role === 'administrator';
const isSupervisor: Right = (me) => isManager(me) || me.role === 'supervisor';
const managesAll: Right = (me) => isManager(me) && me.sites === null;

/** Who may open each page of the settings, as the gateway's table of roles says. */
const RIGHTS: Record<SettingsPage, Right> = {
  sites: isManager,
  blocking: isSupervisor,
  people: managesAll,
  tokens: managesAll,
  vendors: managesAll,
  webhooks: managesAll,
  lists: isManager,
  audit: ({ role }) => role !== 'viewer',
  data: managesAll,
  texts: isManager,
  account: () => true,
};

/** Returns whether somebody may open a page of the settings; without one, any. */
export const mayOpenSettings = (
  me: Parameters<Right>[0],
  page?: SettingsPage,
): boolean =>
  page ? RIGHTS[page](me) : SETTINGS_PAGES.some((one) => RIGHTS[one](me));

/** Returns whether somebody changes all of a site, not only limits and reasons. */
export const maySetSites: Right = isManager;

/** Returns whether somebody changes the never-ban list, which holds on all sites. */
export const maySetNeverBan: Right = (me) =>
  isSupervisor(me) && me.sites === null;
