import type { Site } from '../../../../protocol/sites';

/** The fields of a site that its page sets. */
export const SITE_FIELDS = [
  ...(['widget', 'origins', 'whenRefused', 'appeals', 'statement'] as const),
  ...(['rules', 'admits', 'observe', 'goneChatsEndAfter'] as const),
  ...(['country', 'maxAge', 'ownList'] as const),
] as const;

/** What of a site its page sets. */
export type SiteFields = Pick<Site, (typeof SITE_FIELDS)[number]>;

/** Returns what of a site its page sets. */
export const pickSiteFields = (site: Site): SiteFields => {
  const { widget, origins, whenRefused, appeals, statement, rules } = site;
  const { admits, observe, goneChatsEndAfter, country, maxAge, ownList } = site;
  return {
    ...{ widget, origins, whenRefused, appeals, statement, rules, admits },
    ...{ observe, goneChatsEndAfter, country, maxAge, ownList },
  };
};
