/** What a widget may be called: the site's own, and those that the gate knows. */
export const WIDGET_NAME = /^[a-z][a-z0-9-]{0,39}$/;
