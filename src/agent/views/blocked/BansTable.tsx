import type { Ban } from '../../../protocol/bans';
import type { BanActs } from '../../hooks/use-ban-rows';
import { t } from '../../texts/texts';
import { BanRow } from './BanRow';

interface Props {
  rows: readonly Ban[];
  now: number;
  acts: BanActs;
}

const COLUMNS = ['who', 'reason', 'until', 'by', 'hits', 'acts'] as const;

/** Shows a table with one row for each ban. */
export function BansTable({ rows, now, acts }: Props) {
  return (
    <table aria-label={t().blocked.title}>
      <thead class={rows.length ? undefined : 'unseen'}>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {t().blocked.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((ban) => (
          <BanRow key={ban.id} ban={ban} now={now} acts={acts} />
        ))}
      </tbody>
    </table>
  );
}
