/**
 * Zendesk’s screen and the SDK that its apps load, as far as they are
 * documented: messages between frames are JSON texts. The app says
 * `iframe.handshake`, is told `zaf.app.registered`, asks `get` and `invoke`
 * with an id that the answer has too, and subscribes by `iframe.on:<event>`.
 */

/** The script in place of the vendor's. */
export const ZAF_SDK = `(() => {
  const query = new URLSearchParams(location.search);
  const origin = query.get('origin');
  const appGuid = query.get('app_guid');
  const handlers = {};
  const waiting = {};
  let next = 0;
  let registered;
  const isRegistered = new Promise((resolve) => (registered = resolve));
  const post = (message) =>
    parent.postMessage(JSON.stringify({ ...message, appGuid }), origin);
  addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== origin) return;
    const data = JSON.parse(event.data);
    if (data.id && waiting[data.id]) {
      waiting[data.id](data);
      delete waiting[data.id];
    } else if (data.key === 'zaf.app.registered') {
      registered(data.message);
    } else if (data.key?.startsWith('zaf.')) {
      handlers[data.key.slice(4)]?.forEach((handler) => handler(data.message));
    }
  });
  const ask = async (request, params) => {
    await isRegistered;
    const id = (next += 1);
    const answer = new Promise((resolve) => (waiting[id] = resolve));
    post({ id, request, params });
    const { error, result } = await answer;
    if (error) throw new Error(error.message);
    return result;
  };
  const client = {
    get: (paths) => ask('get', [].concat(paths)),
    invoke: (name, ...params) => ask('invoke', { [name]: params }),
    on: async (event, handler) => {
      (handlers[event] ??= []).push(handler);
      await isRegistered;
      post({ key: 'iframe.on:' + event, message: { subscriberCount: 1 } });
    },
    metadata: async () => (await isRegistered).metadata,
    context: async () => (await isRegistered).context,
  };
  window.ZAFClient = {
    init() {
      if (!origin || !appGuid) return false;
      post({ key: 'iframe.handshake', message: { version: '2.0' } });
      return client;
    },
  };
})();`;

/** What a screen knows, by the framework's paths. */
export interface ZafScreen {
  location: string;
  settings: Record<string, string>;
  paths: Record<string, unknown>;
}

/**
 * The page of an agent in Zendesk with one app in its sidebar.
 *
 * @param app URL of the app's frame
 */
export const zafHostPage = (
  app: string,
  { location, settings, paths }: ZafScreen,
): string => `<!doctype html>
<title>Ticket 48220</title>
<h1>Ticket 48220</h1>
<iframe title="Doorlist" width="320" height="200"></iframe>
<script>
  const paths = ${JSON.stringify(paths)};
  const frame = document.querySelector('iframe');
  const subscribed = new Set();
  const url = new URL(${JSON.stringify(app)});
  url.searchParams.set('origin', location.origin);
  url.searchParams.set('app_guid', 'guid-1');
  const post = (message) =>
    frame.contentWindow.postMessage(JSON.stringify(message), url.origin);
  const invoke = {
    resize: ({ width, height }) => {
      frame.style.height = height;
    },
  };
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== url.origin) return;
    const { key, id, request, params, appGuid } = JSON.parse(event.data);
    if (appGuid !== 'guid-1') return;
    if (key === 'iframe.handshake') {
      post({
        key: 'zaf.app.registered',
        message: {
          metadata: { appId: 1, installationId: 2, settings: ${JSON.stringify(settings)} },
          context: { location: ${JSON.stringify(location)}, product: 'support' },
        },
      });
    } else if (key?.startsWith('iframe.on:')) {
      subscribed.add(key.slice(10));
    } else if (request === 'get') {
      const result = { errors: {} };
      for (const path of params) {
        if (path in paths) result[path] = paths[path];
        else result.errors[path] = { message: 'no such path', path };
      }
      post({ id, result });
    } else if (request === 'invoke') {
      const result = { errors: {} };
      for (const [name, values] of Object.entries(params)) invoke[name]?.(...values);
      post({ id, result });
    }
  });
  window.change = (path, value) => {
    paths[path] = value;
    if (subscribed.has(path + '.changed')) {
      post({ key: 'zaf.' + path + '.changed', message: value });
    }
  };
  frame.src = url.href;
</script>`;
