/* global window */
// What a page of its own does before the vendor's loader: anybody may push
// from here on, and is served once the widget is there.
window.acquire = window.acquire || [];
