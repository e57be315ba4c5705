/* global window, document, location, EventSource, URL */
// On every page of `npm run dev`, and nowhere else: loads the page anew once
// another build than the page's own is out.
(() => {
  // The page around a frame reloads, and the frame with it.
  if (window.top !== window) return;
  const { searchParams } = new URL(document.currentScript.src);
  let events;
  const listen = () => {
    events?.close();
    // A browser has six connections for a host; a tab behind needs none.
    if (document.hidden) return;
    events = new EventSource('/dev-builds');
    events.onmessage = ({ data }) => {
      if (data !== searchParams.get('build')) location.reload();
    };
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
