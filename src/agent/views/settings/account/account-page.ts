import type { LoadedView } from '../../shell/lazy';
import { ROWS_STYLES } from '../shared/rows.css';
import { AccountPage } from './AccountPage';

/** One's own account, which is loaded when it is opened. */
export const ACCOUNT_PAGE: LoadedView = {
  View: AccountPage,
  styles: `${ROWS_STYLES}
.password-form { display: grid; gap: 12px; justify-items: start; }
.password-form > .field { width: 100%; max-width: 360px; }
`,
};
