import { createAttach } from './create-attach';
import { pollUntil } from './poll-until';
import type { Adapter, AttachOptions, WidgetListener } from './widget';

/** What Zendesk's snippet and the page agree on. */
interface ZendeskPage {
  /** Keeps calls until the widget is there, which may bring its own. */
  zE?: (area: string, name: string, value?: unknown) => unknown;
  /** The classic widget's settings, read once when it starts. */
  zESettings?: {
    webWidget?: {
      chat?: { suppress?: boolean };
      navigation?: { popoutButton?: { enabled?: boolean } };
    };
  };
  /** The classic widget's older name. */
  $zopim?: unknown;
}

/** The window, under the names Zendesk has there. */
export const page = (): ZendeskPage => window as ZendeskPage;

/** Calls `zE`, if it is there. What `kind` adds to the area says what for. */
export type Call = (
  kind: '' | ':on' | ':get' | ':set',
  name: string,
  value?: unknown,
) => unknown;

/** What is done at an event of the widget. Most come with nothing. */
type Act = (event: { action?: unknown } | undefined, refused: boolean) => void;

/** Where Zendesk's two widgets differ. */
interface Product {
  _events: Record<string, Act>;
  /** Takes the chat away, any number of times, or brings it back. */
  _setHidden(hidden: boolean, forNow?: boolean): void;
  /** Puts the session's tag on the chat. */
  _putTag(tag: string): void;
}

/**
 * Makes an adapter of one of Zendesk's widgets: both come with the same script
 * and are reached through the same `zE`. `area` starts the names of all calls.
 */
export const zendesk = (
  area: 'webWidget' | 'messenger',
  isHere: () => boolean,
  describe: (
    zE: Call,
    listener: WidgetListener,
    options: AttachOptions,
  ) => Product,
): Adapter => ({
  isHere,

  attach: createAttach((guard, listener, options) => {
    const undos: unknown[] = [];
    let refused = false;
    let forNow: boolean | undefined;
    let isAnswering = false;
    let code = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = 0;

    const { _events, _setHidden, _putTag } = describe(
      (kind, name, value) => page().zE?.(area + kind, name, value),
      listener,
      options,
    );

    const hideAgain = guard(() => {
      timer = undefined;
      if (refused) _setHidden(refused, forNow);
    });

    // Calls that wait for the widget cannot be taken back, and a tag would
    // stay: so it waits here, for the first sign of life.
    const putTag = guard(() => {
      if (isAnswering && code) {
        // A legal tag has letters, digits, "_" and "-", and nothing else.
        _putTag('doorlist_' + code);
        code = '';
      }
    });

    const listen = guard(([name, act]: [string, Act]) =>
      undos.push(
        page().zE?.(
          area + ':on',
          name,
          guard((event: undefined) => {
            act(event, refused);
            isAnswering = true;
            putTag();
            // Later each time: a page that opens the chat whenever it closes
            // must not spin with us.
            if (refused) timer ??= setTimeout(hideAgain, (pause += 9));
          }),
        ),
      ),
    );

    const stop = pollUntil(guard, () => {
      // The page may have set its settings anew before the widget reads them.
      hideAgain();
      return page().zE && Object.entries(_events).map(listen);
    });

    return {
      _setHidden: (...wanted) => {
        [refused, forNow] = wanted;
        _setHidden(...wanted);
      },
      _setCode(wanted) {
        code = wanted;
        putTag();
      },
      _stop() {
        stop();
        clearTimeout(timer);
        // Only the current revision of messaging lets anybody unsubscribe, and
        // only once it has loaded.
        undos.forEach((undo) => typeof undo === 'function' && undo());
      },
    };
  }),

  // https://developer.zendesk.com/embeddables/docs/widget/introduction
  script: (account) => ({
    id: 'ze-snippet',
    src: 'https://static.zdassets.com/ekr/snippet.js?key=' + account,
  }),
});
