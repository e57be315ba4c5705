import type { Ban } from '../../../../protocol/bans';
import { findVendorName } from '../../../../protocol/vendors';
import { exact, moment } from '../../../logic/times';
import { Copy } from '../../../parts/Copy';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';

interface Props {
  ban: Ban;
  now: number;
}

/** Shows what was decided, by whom and for where. */
export function BanFacts({ ban, now }: Props) {
  const words = t().blocked.facts;
  const facts: [string, preact.ComponentChildren][] = [
    [words.effect, t().blocked.effects[ban.effect]],
    [words.reason, ban.reason || words.none],
    [words.sites, ban.sites.join(', ') || words.allSites],
    [
      words.by,
      <span title={exact(ban.createdAt)}>
        <bdi>{ban.createdBy.name}</bdi> · {moment(ban.createdAt, now)}
      </span>,
    ],
    ...(ban.source === 'doorlist'
      ? []
      : ([
          [
            words.source,
            ban.list?.name ?? findVendorName(ban.source) ?? words.list,
          ],
        ] satisfies [string, preact.ComponentChildren][])),
    ...(ban.session
      ? ([
          [words.chat, <a href={PATHS.chat(ban.session)}>{ban.session}</a>],
        ] satisfies [string, preact.ComponentChildren][])
      : []),
    [
      words.code,
      <>
        <code>{ban.reference}</code>
        <Copy label={t().common.copy} text={() => ban.reference} />
      </>,
    ],
  ];
  return (
    <section class="card facts">
      <h2>{words.title}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt class="muted">{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {ban.note && (
        <p class="note" dir="auto">
          {ban.note}
        </p>
      )}
    </section>
  );
}
