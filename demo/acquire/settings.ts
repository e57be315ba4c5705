import type { Look } from '../widget/state';

/**
 * Settings of the account that page script can change and that show here.
 * https://developer.acquire.io/widget/functioning-customization
 */
export const DEFAULT_SETTINGS: Readonly<Record<string, string>> = {
  'crm.hide_widget_in_web': 'no',
  'crm.primary_color': '#34507b',
  'crm.widget_position': 'br',
};

/** What the settings make of launcher and window. */
export const lookOf = (settings: Readonly<Record<string, string>>): Look => ({
  hidden: settings['crm.hide_widget_in_web'] === 'yes',
  side: settings['crm.widget_position'] === 'bl' ? 'left' : 'right',
  colour: settings['crm.primary_color'] ?? '',
});
