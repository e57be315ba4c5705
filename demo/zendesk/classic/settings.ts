/** What the page may set, as far as this widget has a use for it. */
export interface Settings {
  webWidget?: { chat?: { suppress?: boolean } };
}

/** The name the widget reads its first settings from, once. */
export interface SettingsGlobals {
  zESettings?: Settings;
}

/** Whether the settings take the chat away; nothing where they do not say. */
export const suppressIn = (settings: Settings | undefined) =>
  settings?.webWidget?.chat?.suppress;
