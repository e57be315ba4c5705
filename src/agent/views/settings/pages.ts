import type { ComponentType } from 'preact';
import type { SettingsPage } from '../../routing/routes';
import { lazy } from '../shell/lazy';

/**
 * The pages of the settings, each loaded when it is opened: one line a page,
 * `name: lazy(async () => (await import('./name/name-page')).NAME_PAGE)`.
 */
export const PAGES: Partial<Record<SettingsPage, ComponentType>> = {
  sites: lazy(async () => (await import('./sites/sites-page')).SITES_PAGE),
  blocking: lazy(
    async () => (await import('./blocking/blocking-page')).BLOCKING_PAGE,
  ),
  data: lazy(async () => (await import('./data/data-page')).DATA_PAGE),
  texts: lazy(async () => (await import('./texts/texts-page')).TEXTS_PAGE),
  people: lazy(async () => (await import('./people/people-page')).PEOPLE_PAGE),
  tokens: lazy(async () => (await import('./tokens/tokens-page')).TOKENS_PAGE),
  vendors: lazy(
    async () => (await import('./vendors/vendors-page')).VENDORS_PAGE,
  ),
  webhooks: lazy(
    async () => (await import('./webhooks/webhooks-page')).WEBHOOKS_PAGE,
  ),
  lists: lazy(async () => (await import('./lists/lists-page')).LISTS_PAGE),
  audit: lazy(async () => (await import('./audit/audit-page')).AUDIT_PAGE),
  account: lazy(
    async () => (await import('./account/account-page')).ACCOUNT_PAGE,
  ),
};
