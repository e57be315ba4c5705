import { useState } from 'preact/hooks';
import type { AuditLine } from '../../../../protocol/audit';
import type { User } from '../../../../protocol/users';
import { usePages } from '../../../hooks/use-pages';
import { useQuery } from '../../../hooks/use-query';
import { mayOpenSettings } from '../../../logic/settings-rights';
import { exact, moment } from '../../../logic/times';
import { Empty } from '../../../parts/Empty';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { PageHead } from '../page/PageHead';
import { RowsTable, type Column } from '../shared/RowsTable';
import {
  readAuditFilters,
  toAuditQuery,
  writeAuditFilters,
} from './audit-filters';
import { AuditFilterBar } from './AuditFilterBar';
import { listChanges, nameAction } from './describe-line';
import { ExportLog } from './ExportLog';
import { Subject } from './Subject';

/** Shows who did what, newest first. */
export function AuditPage() {
  const { api, me, now, query, site, go } = useConsole();
  const [users, setUsers] = useState<readonly User[]>([]);
  const mayList = mayOpenSettings(me, 'people');
  useQuery(async (isCurrent) => {
    if (!mayList) return;
    const { data } = await api.users();
    if (isCurrent()) setUsers(data);
  }, []);
  const names = new Map(users.map(({ id, name }) => [String(id), name]));
  const filters = readAuditFilters(query);
  const asked = toAuditQuery(filters, site);
  const pages = usePages(
    (cursor) => api.audit.list(asked, cursor),
    [JSON.stringify(asked)],
  );
  const words = t().audit;
  const isFiltered = Object.keys(asked).length > 0;
  const columns: readonly Column<AuditLine>[] = [
    {
      title: words.when,
      cell: ({ at }) => (
        <time dateTime={at} title={exact(at)}>
          {moment(at, now)}
        </time>
      ),
    },
    { title: words.who, cell: ({ by }) => <bdi>{by.name}</bdi> },
    {
      title: words.what,
      cell: (line) => (
        <>
          {nameAction(line.action)} <Subject line={line} names={names} />
        </>
      ),
    },
    {
      title: words.changes,
      name: 'changes',
      cell: (line) =>
        listChanges(line).map(({ field, before, after }) => (
          <span key={field} class="change" dir="auto">
            <span class="muted">{field}</span>{' '}
            {before !== undefined && (
              <>
                <del>{before}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <span>{after}</span>
          </span>
        )),
    },
  ];
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <ExportLog query={asked} />
      </PageHead>
      <AuditFilterBar
        users={users}
        filters={filters}
        onChange={(wanted) =>
          go(PATHS.settingsPage('audit') + writeAuditFilters(wanted), {
            replace: true,
          })
        }
      />
      <RowsTable
        label={words.title}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty title={words.empty}>
            {isFiltered && (
              <a class="button" href={PATHS.settingsPage('audit')}>
                {words.clear}
              </a>
            )}
          </Empty>
        }
      />
    </>
  );
}
