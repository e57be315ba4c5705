import {
  EXPECTED_SETTINGS,
  type SettingName,
} from '../../protocol/page-settings';
import type { SiteCheck } from '../../protocol/site-check';
import { ApiError } from '../lib/errors/api-error';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import { isOwnWidget } from '../sites/is-own-widget';
import type { SiteRow, SiteSightingRow } from '../store/schema/schema';
import { listOrigins } from '../store/site-origins';
import { listSightings } from '../store/site-sightings';
import { findSite } from '../store/sites';

const toSeen = ({ origin, count, last_at }: SiteSightingRow) => ({
  origin,
  count: Number(count),
  lastAt: isoTime(Number(last_at)),
});

/** Splits what stands in a row as its origin, with a word beside it. */
const splitOrigin = (text: string): [string, string] => {
  const [first = '', second = ''] = text.split(' ');
  return [first, second];
};

const explainRefusal = (site: string, origin: string): string =>
  origin === 'null'
    ? 'Files, frames in a sandbox and data: URLs have this origin; no site can allow it.'
    : `It is no origin of the site. To allow it: doorlist site add ${site} --origin ${origin}`;

const explainWidget = ({ id, widget }: SiteRow, other: string): string =>
  `The site’s widget is ${widget}: its tag has data-widget="${widget}". If ${other} is meant: doorlist site add ${id} --widget ${other}`;

/**
 * Returns from where a site was asked for lately, and why in vain: what tells
 * whether it is installed. What is not written yet is not in it.
 *
 * @throws ApiError `site_not_found`
 */
export const checkSite = async (db: Db, site: string): Promise<SiteCheck> => {
  const found = await findSite(db, site);
  if (!found) {
    throw new ApiError('site_not_found', `There is no site "${site}".`, 'site');
  }
  const origins = await listOrigins(db, site);
  const rows = await listSightings(db, site);
  const unknown = await listSightings(db, '');
  const visits = rows.filter(({ outcome }) => outcome === 'visit');
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  const settings = rows.filter(({ outcome }) => outcome === 'setting');
  const widgets = rows.filter(({ outcome }) => outcome === 'widget');
  // Of several versions that one origin has, the latest seen counts.
  const scripts = new Map(
    rows
      .filter(({ outcome }) => outcome === 'script')
      .reverse()
      .map(({ origin }) => splitOrigin(origin)),
  );
  return {
    site,
    origins,
    visits: visits.map((row) => ({
      ...toSeen(row),
      script: scripts.get(row.origin) ?? null,
    })),
    refused: refused.map((row) => ({
      ...toSeen(row),
      why: explainRefusal(site, row.origin),
    })),
    settings: settings.map((row) => {
      const [origin, setting] = splitOrigin(row.origin);
      const expected = EXPECTED_SETTINGS[setting as SettingName] ?? '';
      return { ...toSeen(row), origin, setting, expected };
    }),
    widgets: widgets.flatMap((row) => {
      const [origin, widget] = splitOrigin(row.origin);
      // The site's may be another one by now.
      if (isOwnWidget(found, widget)) return [];
      const why = explainWidget(found, widget);
      return { ...toSeen(row), origin, widget, why };
    }),
    unknownSites: unknown.map((row) => {
      const [asked, origin] = splitOrigin(row.origin);
      return { ...toSeen(row), site: asked, origin };
    }),
  };
};
