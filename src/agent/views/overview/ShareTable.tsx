import { formatNumber } from '../../logic/numbers';
import { t } from '../../texts/texts';

interface Props {
  id: string;
  title: string;
  hint?: string;
  /** What the rows are. */
  column: string;
  empty: string;
  rows: readonly {
    name: string;
    count: number;
    isMuted: boolean;
    href?: string;
  }[];
}

/** Shows numbers with a bar each: the bars are drawn in the table itself. */
export function ShareTable({ id, title, hint, column, empty, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section class="panel" aria-labelledby={`share-${id}`}>
      <h2 id={`share-${id}`}>
        {title} {hint && <span>{hint}</span>}
      </h2>
      {rows.length === 0 ? (
        <p class="muted">{empty}</p>
      ) : (
        <table class="shares">
          <thead class="unseen">
            <tr>
              <th scope="col">{column}</th>
              <th scope="col">{t().overview.shares.count}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count, isMuted, href }) => (
              <tr key={name}>
                <th scope="row">
                  {href ? (
                    <a href={href}>
                      <bdi>{name}</bdi>
                    </a>
                  ) : (
                    <bdi>{name}</bdi>
                  )}
                </th>
                <td>
                  <svg
                    class={isMuted ? 'share muted-share' : 'share'}
                    viewBox="0 0 100 8"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect
                      width={Math.max(2, (100 * count) / most)}
                      height="8"
                    />
                  </svg>
                  <span>{formatNumber(count)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
