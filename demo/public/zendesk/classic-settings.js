/* global window */
// Settings of the page's own, which the widget reads once, when it starts.
window.zESettings = { webWidget: { chat: { hideWhenOffline: true } } };
