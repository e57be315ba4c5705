import type { Ban } from '../../../protocol/bans';
import type { BanActs } from '../../hooks/use-ban-rows';
import { BANS, BAR } from '../../texts';
import { BanRow } from './BanRow';

interface Props {
  rows: readonly Ban[];
  now: number;
  acts: BanActs;
}

/** Shows a table with one row for each ban. */
export function BansTable({ rows, now, acts }: Props) {
  return (
    <table aria-label={BAR.bans}>
      <thead class={rows.length ? undefined : 'unseen'}>
        <tr>
          {BANS.columns.map((title) => (
            <th key={title} scope="col">
              {title}
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
