import { useState } from 'preact/hooks';
import { useQuery } from '../../agent/hooks/use-query';
import { relativeTime } from '../../agent/logic/relative-time';
import { moment } from '../../agent/logic/times';
import { locale } from '../../agent/texts/current';
import type { Ban } from '../../protocol/bans';
import type { Site } from '../../protocol/sites';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';

/** Shows what a refused visitor reads on the site of the chat. */
export function NoticeOf({ ban, site: id }: { ban: Ban; site: string }) {
  const { api, now } = usePanel();
  const [site, setSite] = useState<Site>();
  useQuery(
    async (isCurrent) => {
      const found = await api.site(id);
      if (isCurrent()) setSite(found);
    },
    [id],
  );
  if (!site || ban.effect === 'watch') return null;
  const words = p().notice;
  const { texts } = site;
  // In the agent's own language, if the site has it.
  const text =
    ban.text ||
    (texts[locale().slice(0, 2)] ?? texts['en'] ?? Object.values(texts)[0]);
  return (
    <section class="reads">
      <h2>{words.title}</h2>
      {site.whenRefused === 'notice' ? (
        <div class="notice">
          <b>{words.heading}</b>
          {text && <p dir="auto">{text}</p>}
          {ban.until !== null && (
            <p>
              {words.again(
                relativeTime(ban.until, now),
                moment(ban.until, now),
              )}
            </p>
          )}
          <code>{ban.reference}</code>
        </div>
      ) : (
        <p class="muted">{words.nothing}</p>
      )}
    </section>
  );
}
