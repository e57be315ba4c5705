import { DIALOG_FORM_STYLES } from '../../../parts/form/form.css';
import type { LoadedView } from '../../shell/lazy';
import { ROWS_STYLES } from '../shared/rows.css';
import { ListsPage } from './ListsPage';

/** Lists that others publish, which are loaded when they are opened. */
export const LISTS_PAGE: LoadedView = {
  View: ListsPage,
  styles: `${DIALOG_FORM_STYLES}${ROWS_STYLES}
.panel .url { white-space: normal; overflow-wrap: anywhere; color: var(--dl-muted); }
.panel .acts { display: flex; flex-wrap: wrap; gap: 8px; }
.waiting-update { display: grid; gap: 8px; padding: 10px 12px; border-radius: 8px; background: var(--dl-warn-soft); color: var(--dl-warn); }
.waiting-update .muted { color: inherit; }
.waiting-update button:not(.primary) { background: none; color: inherit; border-color: currentColor; }
.dialog-fields, .preview { display: grid; gap: 18px; justify-items: start; }
.dialog-fields > .field { width: 100%; }
.preview { gap: 8px; }
.exceptions { display: grid; gap: 12px; }
`,
};
