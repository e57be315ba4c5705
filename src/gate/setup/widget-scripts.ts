import { localTime } from '../../dom/builtins';
import type { AcquirePage } from '../../widgets/attach-acquire';

/** Attributes of a script element. */
interface Script {
  src: string;
  id?: string;
}

const queueOf = (first: object[]) =>
  ((window as AcquirePage).acquire ??= first);

// https://developer.zendesk.com/embeddables/docs/widget/introduction
const zendesk = (key: string): Script => ({
  id: 'ze-snippet',
  src: `https://static.zdassets.com/ekr/snippet.js?key=${key}`,
});

/**
 * The script of each vendor's widget, by the adapter's name and for an account.
 * Prepares the page as the vendor's snippet does.
 */
export const WIDGET_SCRIPTS: Record<string, (account: string) => Script> = {
  // https://developer.acquire.io/master/js-api/js-live-chat-api/installation
  'acquire-v1'(account) {
    queueOf([]);
    return { src: `https://s.acquire.io/a-${account}/init.js` };
  },
  // https://developer.acquire.io/widget/installation
  acquire(account) {
    queueOf([{ s: localTime() }]);
    return { src: `https://${account}.acquire.io/widget.js` };
  },
  'zendesk-classic': zendesk,
  'zendesk-messaging': zendesk,
};
