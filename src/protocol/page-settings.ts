/** What each setting of the page's script may be, by its name in `init()`. */
export const EXPECTED_SETTINGS = {
  widget:
    'auto, acquire-v1, acquire, zendesk-classic or zendesk-messaging, of those that this script knows',
  load: 'data-widget beside it',
  whenUnknown: 'admit, hold or refuse',
  whenRefused: 'hide, notice or chat-only',
  storage: 'always or after-chat',
  patience: 'a number of milliseconds',
  maxStale: 'a number of seconds',
} as const;

/** A setting that can be wrong, by its name in `init()`. */
export type SettingName = keyof typeof EXPECTED_SETTINGS;
