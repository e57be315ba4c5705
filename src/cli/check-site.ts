import { checkSite } from '../gateway/realtime/check-site';
import type { SiteCheck } from '../protocol/site-check';
import type { Context } from './context';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

interface Seen {
  origin: string;
  count: number;
  lastAt: string;
}

const line = ({ origin, count, lastAt }: Seen): string =>
  `  ${origin}: ${count} times, last ${lastAt}`;

const describe = ({
  site,
  visits,
  refused,
  settings,
  widgets,
  unknownSites,
}: SiteCheck) =>
  [
    visits.length
      ? `Pages that asked for the site ${site}:`
      : `No page has asked for the site ${site}: the script is not installed, or does not run.`,
    ...visits.map(
      (one) => line(one) + (one.script ? `, script ${one.script}` : ''),
    ),
    ...(refused.length ? ['Pages that were refused:'] : []),
    ...refused.flatMap((one) => [line(one), `    ${one.why}`]),
    ...(settings.length ? ['Settings of the script that are wrong:'] : []),
    ...settings.map(
      (one) => `${line(one)}: ${one.setting}, expected ${one.expected}`,
    ),
    ...(widgets.length ? ['Chats of another widget than the site’s:'] : []),
    ...widgets.flatMap((one) => [
      `${line(one)}, in ${one.widget}`,
      `    ${one.why}`,
    ]),
    ...(unknownSites.length
      ? ['Pages that asked for a site that does not exist:']
      : []),
    ...unknownSites.map((one) => `${line(one)}, for “${one.site}”`),
  ].join('\n');

/** Prints from where a site was asked for lately, and why in vain. */
export const printSiteCheck = async (
  context: Context,
  id: string,
  { data, json }: CommonOptions,
): Promise<void> => {
  const check = await withInstallation(context, data, ({ db }) =>
    checkSite(db, id),
  );
  const text = describe(check).split('\n').map(escapeControlCharacters);
  print(context, json, check, text.join('\n'));
};
