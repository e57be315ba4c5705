/** What a page may push: a function that wants the app, or settings. */
type Command<App, Settings> = ((app: App) => void) | Settings;

/**
 * The names the widget puts on the page. Not declared on `Window`: whoever
 * integrates the widget describes it for themselves.
 */
export interface AcquireGlobals<App, Settings> {
  acquire?: Command<App, Settings>[];
  acquireIO?: App;
}

/**
 * Serves what pages pushed before the widget was there, in order, and from
 * now on serves at once (the documents do not say when, so the plainest).
 */
export const openQueue = <App, Settings extends object>(
  page: AcquireGlobals<App, Settings>,
  app: App,
  onSettings: (settings: Settings) => void,
): void => {
  const serve = (command: Command<App, Settings>) => {
    try {
      if (typeof command === 'function') command(app);
      else onSettings(command);
    } catch (error) {
      // A page's mistake must not keep others in the queue from being served.
      console.error(error);
    }
  };
  // The same array lives on, for pages that kept it in a variable.
  const queue = (page.acquire ??= []);
  queue.push = (...commands) => {
    commands.forEach(serve);
    return queue.length;
  };
  page.acquireIO = app;
  queue.splice(0).forEach(serve);
};
