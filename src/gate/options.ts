import type { CustomWidget } from '../widgets/custom';
import type { Hooks } from './hooks';

/** What a site owner may set, by `data-*` of the script tag or by `init()`. */
export interface Options extends Hooks {
  /**
   * Origin of the gateway, such as `https://doorlist.example.com`. Needed by
   * whoever imports the package.
   * @default the origin of the script tag
   */
  gateway?: string;
  /** Id of the site at the gateway. @default 'default' */
  site?: string;
  /**
   * Which chat widget: an adapter's name, the functions of a site's own widget,
   * or `auto` for whichever the page loads. @default 'auto'
   */
  widget?: string | CustomWidget;
  /**
   * The account at the widget's vendor. The gate then loads the widget itself,
   * once the visitor may have it. Needs `widget`.
   * @default the page loads the widget
   */
  load?: string;
  /** CSP nonce of the script that `load` adds. @default the script tag's own */
  nonce?: string;
  /**
   * What the visitor gets while the verdict is unknown: the chat, the chat
   * after at most `patience`, or no chat. @default 'admit', or 'hold' with
   * `load`
   */
  whenUnknown?: 'admit' | 'hold' | 'refuse';
  /** Milliseconds that `hold` waits for a verdict. @default 800 */
  patience?: number | string;
  /**
   * What a refused visitor gets: nothing, a notice, or the widget's channels
   * other than chat, where it has any.
   * @default the site's setting, which is 'notice' on new sites
   */
  whenRefused?: 'hide' | 'notice' | 'chat-only';
  /** Seconds after which an admission becomes unknown. @default 604800 */
  maxStale?: number | string;
  /**
   * From when on the gate stores and asks anything: on each page, or only after
   * the visitor's first chat or refusal. `consent()` changes it on a page.
   * @default 'always'
   */
  storage?: 'always' | 'after-chat';
  /** Language of the notice, BCP 47, such as `de-AT`. @default the page's */
  locale?: string;
  /** Plain text that the notice adds, such as a reason. @default none */
  text?: string;
  /**
   * Another way to get in touch, shown by the notice: an `https:`, `mailto:` or
   * `tel:` URL becomes a link. @default none
   */
  contact?: string;
}
