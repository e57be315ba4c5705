import type { LoadedView } from '../../shell/lazy';
import { IMPORT_STYLES } from './import.css';
import { ImportView } from './ImportView';

/** The import of a list, which is loaded when it is opened. */
export const IMPORT_VIEW: LoadedView = {
  View: ImportView,
  styles: IMPORT_STYLES,
};
