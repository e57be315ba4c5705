import type { FloodState } from '../flood/flood';
import type { ShopNews } from './steps';

export interface ShopParts {
  frame: HTMLIFrameElement;
  address: HTMLElement;
  reload: HTMLElement;
  again: HTMLElement;
  trouble: HTMLElement;
  advice: HTMLElement;
  /** Radio buttons of what a refused visitor is shown. */
  whenRefused: HTMLElement;
}

/** All that the shop tells the page around it. */
export interface ShopMessage extends ShopNews {
  flood?: FloodState;
}

/** What the page around the shop asks of it. */
type ShopCommand = 'start over' | 'start flood' | 'stop flood' | 'read flood';

/** The shop in its frame. */
export interface Shop {
  ask(command: ShopCommand): void;
  /** Loads its lamps anew, as for somebody who comes first. */
  open(): void;
}

/** A shop that answers has its script running by then. */
const PATIENCE = 3000;
const FIRST_PAGE = '/lamps';

/** Returns a page with what is chosen for it. */
const withChoice = (page: string, whenRefused: string): string => {
  const [path, query] = page.split('?');
  const choices = new URLSearchParams(query);
  choices.set('when-refused', whenRefused);
  return `${path}?${choices}`;
};

/**
 * Shows the shop and where the visitor is in it. The shop is another site, so
 * nothing can be seen from outside: its pages say what happens there, and silence
 * means that it does not answer.
 */
export const watchShop = (
  shop: string,
  { frame, address, reload, again, trouble, advice, whenRefused }: ShopParts,
  onMessage: (message: ShopMessage) => void,
): Shop => {
  const { host, port } = new URL(shop);
  advice.textContent = `Nothing answers at ${shop}. Start it with "npm run demo -- --port ${port} --gateway ${location.origin}", then try again.`;
  let page = FIRST_PAGE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    address.textContent = host + page.split('?')[0];
  };
  const expect = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (trouble.hidden = false), PATIENCE);
  };
  const load = () => {
    const chosen =
      whenRefused.querySelector<HTMLInputElement>('input:checked')?.value;
    if (chosen !== undefined) page = withChoice(page, chosen);
    trouble.hidden = true;
    show();
    frame.src = shop + page;
    expect();
  };

  addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin !== shop || typeof data !== 'object' || data === null) return;
    clearTimeout(timer);
    trouble.hidden = true;
    page = pageIn(data) ?? page;
    show();
    onMessage(data);
  });
  reload.addEventListener('click', load);
  again.addEventListener('click', load);
  whenRefused.addEventListener('change', load);
  load();
  return {
    ask: (command) => frame.contentWindow?.postMessage(command, shop),
    open() {
      page = FIRST_PAGE;
      load();
    },
  };
};

const pageIn = (data: object): string | undefined =>
  'page' in data &&
  typeof data.page === 'string' &&
  /^(\/[\w.-]+)+(\?[\w=&-]*)?$/.test(data.page)
    ? data.page
    : undefined;
