/** What one look at an installation found. */
export interface Finding {
  about:
    | 'settings'
    | 'database'
    | 'clock'
    | 'proxy'
    | 'vendors'
    | 'webhooks'
    | 'lists'
    | 'mail'
    | 'sign-in'
    | 'certificates';
  /** Whether all is well, might be better, or has to be mended. */
  state: 'ok' | 'warning' | 'problem';
  says: string;
  /** What to do; absent where nothing has to be done. */
  todo?: string;
}
