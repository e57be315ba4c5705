import { useState } from 'preact/hooks';
import type { Ban } from '../../../../protocol/bans';
import type { Site } from '../../../../protocol/sites';
import { useQuery } from '../../../hooks/use-query';
import { NoticePreview } from '../../../parts/NoticePreview';
import { StatementLines } from '../../../parts/StatementLines';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  ban: Ban;
  now: number;
}

/** Shows the notice that a refused visitor reads, or says that there is none. */
export function VisitorReads({ ban, now }: Props) {
  const { api, site: chosen } = useConsole();
  const [sites, setSites] = useState<readonly Site[]>();
  useQuery(async (isCurrent) => {
    const { data } = await api.sites();
    if (isCurrent()) setSites(data);
  }, []);
  const concerned = (sites ?? []).filter(
    ({ id }) => !ban.sites.length || ban.sites.includes(id),
  );
  const site = concerned.find(({ id }) => id === chosen) ?? concerned[0];
  const words = t().blocked.notice;
  if (!site || ban.effect === 'watch') return null;
  const languages = Object.keys(site.texts);
  const text = ban.text || (site.texts['en'] ?? Object.values(site.texts)[0]);
  return (
    <section class="card reads">
      <h2>{words.title}</h2>
      {site.whenRefused === 'notice' ? (
        <>
          <NoticePreview
            text={text ?? ''}
            until={ban.state === 'active' ? ban.until : null}
            now={now}
            reference={<code>{ban.reference}</code>}
            appeals={site.appeals}
          />
          <p class="muted">
            {ban.text
              ? words.ownText
              : languages.length > 1
                ? words.languages(
                    languages.map(
                      (code) =>
                        new Intl.DisplayNames(code, { type: 'language' }).of(
                          code,
                        ) ?? code,
                    ),
                  )
                : words.visitorsLanguage}
          </p>
        </>
      ) : (
        <p class="muted">{words.nothing(site.id)}</p>
      )}
      {ban.statement && <StatementLines statement={ban.statement} />}
    </section>
  );
}
