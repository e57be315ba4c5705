import type { Verify } from './create-verify';

export interface AdmissionDeps {
  verify: Verify;
  /** Milliseconds that a message waits for its chat's token. @default 5000 */
  patience?: number;
}

export type Admission = ReturnType<typeof createAdmission>;

/** More than one try-out needs; the oldest goes first. */
const MOST = 1000;

/**
 * Decides whose messages the chat server takes: those of chats whose token the
 * page handed over, as long as the gateway admits them. A chat's first message
 * is there before its token.
 */
export const createAdmission = ({ verify, patience = 5000 }: AdmissionDeps) => {
  /** The token of each shopper's chat. */
  const tokens = new Map<string, string>();
  const waiting = new Set<() => void>();

  const nextToken = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, patience);
      waiting.add(done);
    });

  return {
    /** The shopper's chat has this token from now on. */
    handOver(shopper: string, token: string) {
      tokens.delete(shopper);
      tokens.set(shopper, token);
      const [oldest] = tokens.keys();
      if (tokens.size > MOST && oldest) tokens.delete(oldest);
      [...waiting].forEach((done) => done());
    },

    /** Whether the shopper may write now. */
    async admits(shopper: string | undefined): Promise<boolean> {
      const until = Date.now() + patience;
      for (;;) {
        const token = shopper === undefined ? undefined : tokens.get(shopper);
        const verdict = await verify(token);
        if (verdict !== 'no chat') return verdict === 'admitted';
        const isNew = () => shopper && tokens.get(shopper) !== token;
        while (!isNew() && Date.now() < until) await nextToken();
        if (!isNew()) return false;
      }
    },

    close: () => [...waiting].forEach((done) => done()),
  };
};
