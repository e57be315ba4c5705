/** Talks to the widget: what about, which one, and what belongs to it. */
export type Ze = (area: string, name: string, ...details: unknown[]) => unknown;

/**
 * The name that both widgets of the vendor put on the page. Not declared on
 * `Window`: whoever integrates a widget describes it for themselves.
 */
export interface ZendeskGlobals {
  zE?: Ze;
}

/**
 * Makes `zE`, which keeps calls until the widget is there. Returns how to serve
 * those and, from then on, each at once. The same function lives on, for pages
 * that kept it in a variable.
 */
export const keepCalls = (page: ZendeskGlobals): ((answer: Ze) => void) => {
  const calls: Parameters<Ze>[] = [];
  let answer: Ze | undefined;
  page.zE = (...call) => (answer ? answer(...call) : void calls.push(call));
  return (widget) => {
    answer = widget;
    calls.splice(0).forEach((call) => {
      try {
        widget(...call);
      } catch (error) {
        // A page's mistake must not keep others in the queue from being served.
        console.error(error);
      }
    });
  };
};
