import { onTestFinished } from 'vitest';
import type { AcquirePage, App } from '../../../demo/acquire/app';
import { startWidget } from '../../../demo/acquire/start-widget';
import type { ChatServer } from '../../../demo/widget/chat-server';
import { openPage } from './widget-page';

/** The names the widget puts on this page. */
export const page = window as AcquirePage;

/**
 * A page of the shop with the widget that speaks as Acquire 2 does. After the
 * test it is gone from the window, which the tests of other files have, too.
 */
export const openAcquire = (server: ChatServer) => {
  delete page.acquireIO;
  onTestFinished(() => {
    delete page.acquireIO;
  });
  return openPage('acquire-livechat-widget', () => startWidget(server));
};

/** Records events of the app, by name and arguments. */
export const record = (app: App, ...names: string[]): unknown[][] => {
  const heard: unknown[][] = [];
  names.forEach((name) =>
    app.on(name, (...args) => heard.push([name, ...args])),
  );
  return heard;
};
