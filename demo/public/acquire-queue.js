/* global window */
// What the vendor's snippet does before it loads the widget: anybody may push
// from here on, and is served once the widget is there.
window.acquire = window.acquire || [{ s: Date.now() }];
