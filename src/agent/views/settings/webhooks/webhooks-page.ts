import { DIALOG_FORM_STYLES } from '../../../parts/form/form.css';
import type { LoadedView } from '../../shell/lazy';
import { ROWS_STYLES } from '../shared/rows.css';
import { WEBHOOKS_STYLES } from './webhooks.css';
import { WebhooksPage } from './WebhooksPage';

/** Who is told of what happens, which is loaded when it is opened. */
export const WEBHOOKS_PAGE: LoadedView = {
  View: WebhooksPage,
  styles: DIALOG_FORM_STYLES + ROWS_STYLES + WEBHOOKS_STYLES,
};
