import type { Site } from '../../../../protocol/sites';

/** The fields of a site that the page of blocking sets. */
export const BLOCKING_FIELDS = [
  ...(['ladder', 'reasons', 'protectiveReasons', 'onCall'] as const),
  ...(['holdLikely', 'defaults', 'limits'] as const),
] as const;

/** What of a site this page sets. */
export type BlockingFields = Pick<Site, (typeof BLOCKING_FIELDS)[number]>;

/** What each panel of the page is given. */
export interface PanelProps {
  value: BlockingFields;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<BlockingFields>) => void;
}

/** Returns what of a site the page of blocking sets. */
export const pickBlockingFields = (site: Site): BlockingFields => {
  const { ladder, reasons, protectiveReasons, onCall, holdLikely } = site;
  const { defaults, limits } = site;
  return {
    ...{ ladder, reasons, protectiveReasons, onCall, holdLikely },
    ...{ defaults, limits },
  };
};
