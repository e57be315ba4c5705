import { DIALOG_FORM_STYLES } from '../../../parts/form/form.css';
import type { LoadedView } from '../../shell/lazy';
import { ROWS_STYLES } from '../shared/rows.css';
import { TokensPage } from './TokensPage';

/** The tokens of programs, which are loaded when they are opened. */
export const TOKENS_PAGE: LoadedView = {
  View: TokensPage,
  styles: DIALOG_FORM_STYLES + ROWS_STYLES,
};
