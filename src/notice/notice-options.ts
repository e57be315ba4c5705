/**
 * What a notice shows: what is known of the refusal, and the site's options.
 */
export interface NoticeOptions {
  /** A code the visitor can quote, such as `K7F2-9QXM`. @default none */
  reference?: string | undefined;
  /**
   * When the refusal ends: milliseconds since 1970, by this machine's clock;
   * `NaN` while no end is known.
   * @default no end is known
   */
  ends?: number | undefined;
  /**
   * Language of the notice, BCP 47, such as `de-AT`.
   * @default the page's `<html lang>`, then the browser's language, then `en`
   */
  locale?: string | undefined;
  /** Plain text that the site adds, such as a reason. @default none */
  text?: string | undefined;
  /**
   * Plain text that the site's settings have, by language in lower case; it
   * counts where `text` says nothing.
   * @default none
   */
  texts?: Record<string, string> | undefined;
  /**
   * Another way to get in touch: an `https:`, `mailto:` or `tel:` URL becomes
   * a link, everything else is shown as plain text.
   * @default none
   */
  contact?: string | undefined;
  /** Origin of the gateway. */
  gateway?: string | undefined;
  /** Path of the gateway's page where the visitor appeals. @default none */
  appeal?: string | undefined;
}
