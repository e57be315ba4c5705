import type { ArmOptions, Received, Reply } from './vendor-server';

/**
 * What goes wrong with one request. `work` does what was asked and answers as
 * it should be; a fault may call it or not, and answer something else.
 */
export type Fault = (
  work: () => Reply,
  released: Promise<void>,
) => Reply | 'cut' | Promise<Reply | 'cut'>;

/** The connection breaks after the work was done. */
export const cutAfterWork: Fault = (work) => {
  work();
  return 'cut';
};

/** The connection breaks, and nothing was done. */
export const cutBeforeWork: Fault = () => 'cut';

/** Half of the answer comes, then the connection breaks. */
export const cutInAnswer: Fault = (work) => ({ ...work(), half: true });

/** The work is done, the answer does not come until `release()`. */
export const slow: Fault = async (work, released) => {
  const reply = work();
  await released;
  return reply;
};

/** Answers this and does nothing. */
export const answer =
  (reply: Reply): Fault =>
  () =>
    reply;

const proxyPage = '<html><body><h1>502 Bad Gateway</h1></body></html>';

export const badGateway = answer({
  status: 502,
  type: 'text/html',
  body: proxyPage,
});

/** The proxy gives up after the vendor behind it did the work. */
export const badGatewayAfterWork: Fault = (work) => {
  work();
  return { status: 502, type: 'text/html', body: proxyPage };
};

/**
 * Plain text served as HTML.
 * https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/best-practices-for-avoiding-rate-limiting/
 *
 * @param retryAfter seconds or a date; none: the header is absent
 */
export const tooMany = (retryAfter?: string): Fault =>
  answer({
    status: 429,
    type: 'text/html',
    body: 'Number of allowed API requests per minute exceeded',
    ...(retryAfter !== undefined && {
      headers: { 'retry-after': retryAfter },
    }),
  });

/** The work is done; of its answer the last brackets are missing. */
export const brokenJson: Fault = (work) => {
  const reply = work();
  return { ...reply, body: reply.body.slice(0, -2) || '{' };
};

/** The work is done; the answer says only that, in Acquire's way. */
export const dataTrue: Fault = (work) => ({
  ...work(),
  status: 200,
  body: '{"data":true}',
});

interface Armed {
  fault: Fault;
  left: number;
  when: (request: Received) => boolean;
}

export const createFaults = () => {
  const armed: Armed[] = [];
  let release: () => void = () => undefined;
  let released = Promise.resolve();
  const hold = () => {
    released = new Promise((resolve) => (release = resolve));
  };
  hold();

  return {
    arm(fault: Fault, { times = 1, when = () => true }: ArmOptions = {}) {
      armed.push({ fault, left: times, when });
    },
    disarm() {
      armed.length = 0;
    },
    release() {
      release();
      hold();
    },
    async run(request: Received, work: () => Reply): Promise<Reply | 'cut'> {
      const next = armed.find(({ left, when }) => left > 0 && when(request));
      if (!next) return work();
      next.left -= 1;
      return await next.fault(work, released);
    },
  };
};
