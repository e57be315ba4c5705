import type { ComponentType } from 'preact';
import type { Route } from '../../routing/routes';
import { Chats } from '../chats/Chats';
import { lazy } from './lazy';
import { Nowhere } from './Nowhere';

/**
 * The component of each view. Chats are the first load; the code of the others
 * comes when they are opened.
 */
export const VIEW_COMPONENTS: Record<Route['view'], ComponentType> = {
  chats: Chats,
  blocked: lazy(
    async () => (await import('../blocked/blocked-view')).BLOCKED_VIEW,
  ),
  appeals: lazy(
    async () => (await import('../appeals/appeals-view')).APPEALS_VIEW,
  ),
  overview: lazy(
    async () => (await import('../overview/overview-view')).OVERVIEW_VIEW,
  ),
  settings: lazy(
    async () => (await import('../settings/settings-view')).SETTINGS_VIEW,
  ),
  // Who is signed in has nothing to do at the sign-in.
  'sign-in': Chats,
  nowhere: Nowhere,
};
