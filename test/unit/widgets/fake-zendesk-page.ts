type Call = [area: string, name: string, value?: unknown];
type ZE = (...call: Call) => unknown;
type Listener = (...args: unknown[]) => unknown;

/** What Zendesk's widgets have on the page, as far as the fakes need it. */
export interface ZendeskPage extends Window {
  zE?: ZE;
  zESettings?: unknown;
  $zopim?: unknown;
}

/** What fires each event with arguments nobody expects. */
const NONSENSE = [[], [null], [7], ['x'], [{}], [{ action: {} }], [[], 1, 2]];

/**
 * The `zE` both products share, as their snippet makes it. With a queue it is
 * there at once and keeps calls, answering nothing of use; without one it comes
 * with the widget.
 */
export const createZendeskPage = (answer: ZE, hasQueue: boolean) => {
  const page: ZendeskPage = window;
  const queue: Call[] = [];
  const listeners: [name: string, listener: Listener][] = [];
  let isLoaded = false;
  let isBroken = false;
  let calls = 0;

  const run: ZE = (...call) => {
    if (isBroken) throw new Error('Zendesk is broken');
    return answer(...call);
  };
  const count =
    (zE: ZE): ZE =>
    (...call) => {
      calls++;
      return zE(...call);
    };

  if (hasQueue) page.zE = count((...call) => queue.push(call));

  const emit = (event: string, ...args: unknown[]) =>
    [...listeners].forEach(([name, listener]) => {
      if (name === event) listener(...args);
    });

  return {
    emit,
    isLoaded: () => isLoaded,
    /** Subscribes; returns what ends it, which only some revisions give on. */
    listen(name: string, listener: unknown) {
      const entry: (typeof listeners)[number] = [name, listener as Listener];
      listeners.push(entry);
      return () => void listeners.splice(listeners.indexOf(entry), 1);
    },
    /** Works the queue off; says whether this was the first time. */
    load() {
      if (isLoaded) return false;
      isLoaded = true;
      page.zE = count(run);
      const errors: unknown[] = [];
      queue.splice(0).forEach((call) => {
        try {
          run(...call);
        } catch (error) {
          errors.push(error);
        }
      });
      if (errors.length) throw errors[0];
      return true;
    },
    clear() {
      delete page.zE;
      delete page.zESettings;
      delete page.$zopim;
    },
    talkNonsense: (events: readonly string[]) =>
      events.forEach((event) =>
        NONSENSE.forEach((args) => emit(event, ...args)),
      ),
    breakApi() {
      isBroken = true;
    },
    mendApi() {
      isBroken = false;
    },
    calls: () => calls,
    listeners: () => listeners.length,
  };
};

/** Codes in the tags that were put. Zendesk takes few characters in a tag. */
export const codesOf = (tags: readonly string[]): string[] =>
  tags.flatMap((tag) => {
    if (/[^\w-]/.test(tag)) throw new Error(`Not a legal tag: ${tag}`);
    return tag.startsWith('doorlist_') ? [tag.slice('doorlist_'.length)] : [];
  });
