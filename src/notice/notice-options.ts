/** What is known of a refusal, and how the site wants it told. */
export interface NoticeOptions {
  /** A code the visitor can quote, such as `K7F2-9QXM`. */
  reference?: string | undefined;
  /**
   * When the refusal ends: milliseconds since 1970, by this machine's clock.
   * `NaN` or absent: no end is known.
   */
  ends?: number | undefined;
  /**
   * BCP 47, such as `de-AT`.
   * @default the page's `<html lang>`, then the browser's language, then `en`
   */
  locale?: string | undefined;
  /** What the site chose to say, such as a reason. Plain text. */
  text?: string | undefined;
  /**
   * Another way to get in touch: an `https:`, `mailto:` or `tel:` URL becomes
   * a link, everything else is shown as it is.
   */
  contact?: string | undefined;
}
