import { DIALOG_FORM_STYLES } from '../../../parts/form/form.css';
import type { LoadedView } from '../../shell/lazy';
import { ROWS_STYLES } from '../shared/rows.css';
import { VendorsPage } from './VendorsPage';

/** The accounts at vendors, which are loaded when they are opened. */
export const VENDORS_PAGE: LoadedView = {
  View: VendorsPage,
  styles: `${DIALOG_FORM_STYLES}${ROWS_STYLES}
.accounts { grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); }
.account-facts .fact { display: flex; justify-content: space-between; gap: 16px; padding: 3px 0; }
.account-facts .fact > :first-child { color: var(--dl-muted); }
.account-facts .fact > :last-child { text-align: end; overflow-wrap: anywhere; }
.accounts .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: auto; }
.form-dialog.wide { width: 620px; }
.counts > div { display: flex; justify-content: space-between; gap: 16px; padding: 4px 0; border-top: 1px solid var(--dl-line); }
.planned li { display: flex; gap: 8px; padding: 4px 0; overflow-wrap: anywhere; }
.planned .kind-icon { flex: none; width: 16px; height: 16px; margin-top: 2px; fill: none; stroke: var(--dl-muted); stroke-width: 1.3; }
@media (max-width: 819px) { .accounts { grid-template-columns: minmax(0, 1fr); } }
`,
};
