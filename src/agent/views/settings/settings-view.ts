import type { LoadedView } from '../shell/lazy';
import { FORM_STYLES } from './form.css';
import { SETTINGS_STYLES } from './settings.css';
import { SettingsView } from './SettingsView';

/** The settings, which are loaded when they are opened, as each page is. */
export const SETTINGS_VIEW: LoadedView = {
  View: SettingsView,
  styles: SETTINGS_STYLES + FORM_STYLES,
};
