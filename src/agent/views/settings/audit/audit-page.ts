import type { LoadedView } from '../../shell/lazy';
import { ROWS_STYLES } from '../shared/rows.css';
import { AuditPage } from './AuditPage';

/** Who did what, which is loaded when it is opened. */
export const AUDIT_PAGE: LoadedView = {
  View: AuditPage,
  styles: `${ROWS_STYLES}
.audit-filters { display: flex; flex-wrap: wrap; gap: 8px 12px; }
.audit-filters .field { flex: 0 1 200px; min-width: 140px; }
.rows-table .changes { overflow-wrap: anywhere; }
.rows-table .change { display: block; }
.rows-table del { color: var(--dl-muted); }
@media (max-width: 819px) {
  .rows-table td.changes { display: block; text-align: start; }
  .audit-filters .field { flex: 1 1 140px; }
}
`,
};
