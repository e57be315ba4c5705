export interface ShopParts {
  frame: HTMLIFrameElement;
  address: HTMLElement;
  reload: HTMLElement;
  again: HTMLElement;
  trouble: HTMLElement;
  advice: HTMLElement;
}

/** A shop that answers has its script running by then. */
const PATIENCE = 3000;

/**
 * Shows the shop and where the visitor is in it. The shop is another site, so
 * nothing can be seen from outside: its pages say where they are, and silence
 * means that it does not answer.
 */
export const watchShop = (
  shop: string,
  { frame, address, reload, again, trouble, advice }: ShopParts,
): void => {
  const { host, port } = new URL(shop);
  advice.textContent = `Nothing answers at ${shop}. Start it with "npm run demo -- --port ${port} --gateway ${location.origin}", then try again.`;
  let page = '/lamps';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const expect = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (trouble.hidden = false), PATIENCE);
  };
  const load = () => {
    trouble.hidden = true;
    address.textContent = host + page;
    frame.src = shop + page;
    expect();
  };

  addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin !== shop) return;
    clearTimeout(timer);
    trouble.hidden = true;
    page = pageIn(data) ?? page;
    address.textContent = host + page;
  });
  reload.addEventListener('click', load);
  again.addEventListener('click', load);
  load();
};

const pageIn = (data: unknown): string | undefined =>
  typeof data === 'object' &&
  data !== null &&
  'page' in data &&
  typeof data.page === 'string' &&
  /^(\/[\w.-]+)+(\?[\w=&-]*)?$/.test(data.page)
    ? data.page
    : undefined;
