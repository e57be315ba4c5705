import { DIALOG_FORM_STYLES } from '../../../parts/form/form.css';
import type { LoadedView } from '../../shell/lazy';
import { ROWS_STYLES } from '../shared/rows.css';
import { PEOPLE_STYLES } from './people.css';
import { PeoplePage } from './PeoplePage';

/** Who signs in, which is loaded when it is opened. */
export const PEOPLE_PAGE: LoadedView = {
  View: PeoplePage,
  styles: DIALOG_FORM_STYLES + ROWS_STYLES + PEOPLE_STYLES,
};
