import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { vi } from 'vitest';
import type { Engine, Profile, Tab } from './driver';
import { startDisplay, startWebKitDriver } from './start-webkit';

/** Debian's WebKitGTK, over WebDriver, on a display that nobody sees. */
export const launchWebKit = async (): Promise<Engine> => {
  const display = await startDisplay();
  return {
    async openProfile(proxy) {
      // One driver has one session, and each session is a browser of its own.
      const server = await startWebKitDriver(display.name);
      const driver = await new Builder()
        .usingServer(server.url)
        .withCapabilities(capabilities(proxy))
        .build();
      return profileOf(driver, server.stop);
    },
    close: display.stop,
  };
};

const capabilities = (proxy: string) =>
  new Capabilities({
    browserName: 'MiniBrowser',
    acceptInsecureCerts: true,
    // With 'eager' the driver misses some documents that are there at once, and
    // waits for them for ever.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': {
      // A proxy for HTTPS in the capabilities would be spoken to by HTTPS.
      args: ['--automation', `--proxy=http://${proxy}`],
    },
  });

const profileOf = (driver: WebDriver, stop: () => Promise<void>): Profile => {
  // Each call goes to the window chosen last, so two must never interleave.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    // The driver's own errors do not say who called.
    const failure = new Error('WebKit could not do this');
    const turn = last.then(work).catch((error: unknown) => {
      failure.cause = error;
      throw failure;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  let opened = 0;

  return {
    openTab: () =>
      inTurn(async () => {
        if (opened > 0) await driver.switchTo().newWindow('tab');
        opened += 1;
        const handle = await driver.getWindowHandle();
        return tabOf(driver, (work) =>
          inTurn(async () => {
            await driver.switchTo().window(handle);
            return work();
          }),
        );
      }),
    close: () =>
      inTurn(async () => {
        await driver.quit();
        await stop();
      }),
  };
};

const tabOf = (
  driver: WebDriver,
  inTab: <Answer>(work: () => Promise<Answer>) => Promise<Answer>,
): Tab => ({
  goto: (url) => inTab(() => load(driver, () => driver.get(url))),
  reload: () => inTab(() => load(driver, () => driver.navigate().refresh())),
  evaluate: (work, given) =>
    inTab(() => driver.executeScript(`return (${work})(arguments[0])`, given)),
  click: (spot) => inTab(() => driver.actions().move(spot).click().perform()),
  type: (text) => inTab(() => driver.actions().sendKeys(text).perform()),
  close: () => inTab(() => driver.close()),
});

/** Waits until there is another document, and all of it. */
const load = async (
  driver: WebDriver,
  start: () => Promise<void>,
): Promise<void> => {
  const look = () => driver.executeScript<[string, number]>(STATE);
  const [, before] = await look();
  await start();
  await vi.waitFor(async () => {
    const [state, began] = await look();
    if (began === before || state === 'loading') throw new Error('no document');
  }, PATIENCE);
};

const STATE = 'return [document.readyState, performance.timeOrigin]';
const PATIENCE = { timeout: 20_000, interval: 20 };
