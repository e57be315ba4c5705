import type { SiteCheck } from '../../../../protocol/site-check';
import type { Site } from '../../../../protocol/sites';
import { widgetName } from '../../../logic/widget-name';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { LastSeen } from './LastSeen';

interface Props {
  sites: readonly Site[];
  current: string;
  checks: ReadonlyMap<string, SiteCheck>;
}

/** Lists the sites, each with when its pages asked last. */
export function SiteList({ sites, current, checks }: Props) {
  return (
    <nav class="panel site-list" aria-label={t().sites.list}>
      {sites.map(({ id, origins, widget }) => {
        const check = checks.get(id);
        return (
          <a
            key={id}
            href={PATHS.settingsPage('sites', id)}
            aria-current={id === current ? 'true' : undefined}
          >
            <b>{id}</b>
            <span class="muted">
              {origins[0] ?? t().sites.loopback} · {widgetName(widget)}
            </span>
            {check && <LastSeen check={check} />}
          </a>
        );
      })}
    </nav>
  );
}
