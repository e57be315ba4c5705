import { useState } from 'preact/hooks';
import type { Session } from '../../../../protocol/sessions';
import type { SiteCheck } from '../../../../protocol/site-check';
import { useQuery } from '../../../hooks/use-query';
import { pagePath } from '../../../logic/page-path';
import { relativeTime } from '../../../logic/relative-time';
import { MINUTE_MS } from '../../../logic/times';
import { widgetName } from '../../../logic/widget-name';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  site: string;
  check: SiteCheck;
}

/** Says whether a site's pages carry the tag, and what was seen of them. */
export function InstalledTick({ site, check }: Props) {
  const { api, now } = useConsole();
  const [chat, setChat] = useState<Session>();
  const [visit] = check.visits;
  // What the tick says besides is known from chats; without any it says less.
  useQuery(
    async (isCurrent) => {
      const last = await api.siteSettings.lastChat(site);
      if (isCurrent()) setChat(last);
    },
    [site, visit?.count ?? 0],
  );
  const words = t().sites.installed;
  const ago = (iso: string) =>
    now - Date.parse(iso) < MINUTE_MS
      ? t().common.justNow
      : relativeTime(iso, now);
  return (
    <div class="installation">
      {/* How long ago changes all the time, and is not announced. */}
      <p class="unseen" role="status">
        {visit && words.yes}
      </p>
      {visit ? (
        <p class="tick">
          <b>{words.yes}</b>{' '}
          {words.seen(ago(visit.lastAt), visit.origin, visit.script)}{' '}
          {chat &&
            words.chat(
              widgetName(chat.widget),
              ago(chat.startedAt),
              pagePath(chat.page),
            )}
        </p>
      ) : (
        <p class="tick not-yet">
          <b>{words.no}</b> {words.how}
        </p>
      )}
      {check.settings.map(({ origin, setting, expected }) => (
        <p key={origin + setting} class="tick not-yet">
          {words.wrongSetting(origin, setting, expected)}
        </p>
      ))}
      {check.widgets.map((one) => (
        <p key={one.widget + one.origin} class="tick not-yet">
          {words.otherWidget(one.origin, one.widget)}
        </p>
      ))}
      {check.unknownSites.map((one) => (
        <p key={one.site + one.origin} class="tick not-yet">
          {words.unknownSite(one.origin, one.site)}
        </p>
      ))}
    </div>
  );
}
