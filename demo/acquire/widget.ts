import { startWidget } from './start-widget';

// Loaded async, so the page may still be arriving.
if (document.body) startWidget();
else addEventListener('DOMContentLoaded', () => startWidget(), { once: true });
