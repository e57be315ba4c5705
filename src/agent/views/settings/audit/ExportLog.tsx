import { useState } from 'preact/hooks';
import type { AuditQuery } from '../../../api/audit-api';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { formatNumber } from '../../../logic/numbers';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { readLogAsCsv, saveFile } from './export-log';

interface Props {
  query: AuditQuery;
}

/** Saves what the filters leave of the log as a file. */
export function ExportLog({ query }: Props) {
  const { api } = useConsole();
  const [read, setRead] = useState(0);
  const action = useAsyncAction();
  const save = () =>
    action.run(async () => {
      setRead(0);
      const text = await readLogAsCsv(api.audit, query, setRead);
      const day = new Date().toISOString().slice(0, 10);
      saveFile(`doorlist-audit-${day}.csv`, 'text/csv', text);
    });
  return (
    <>
      <button
        type="button"
        aria-busy={action.pending}
        onClick={() => void save()}
      >
        {action.pending
          ? t().audit.exporting(formatNumber(read))
          : t().audit.export}
      </button>
      <Failure error={action.error} />
    </>
  );
}
