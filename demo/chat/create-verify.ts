import type { Verification } from '../../src/protocol/verifications';

export interface VerifyOptions {
  /** Origin of the gateway. */
  gateway: string;
  site: string;
  /** Of the chat server, as `doorlist site key … --chat-server` prints it. */
  key: string;
}

/** What the gateway says of a chat's visitor; `no chat` has no such token. */
type Verdict = Verification['verdict'] | 'no chat';

export type Verify = (token: string | undefined) => Promise<Verdict>;

/**
 * Creates the question of docs/widgets/custom.md: may the visitor write, who
 * has this token? While nobody can say, they may.
 */
export const createVerify =
  ({ gateway, site, key }: VerifyOptions): Verify =>
  async (token) => {
    const path = `v1/sites/${encodeURIComponent(site)}/verify`;
    try {
      const response = await fetch(`${gateway}/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ token }),
        redirect: 'error',
        signal: AbortSignal.timeout(2000),
      });
      const answer: unknown = await response.json();
      if (response.ok) return (answer as Verification).verdict;
      if ([404, 410, 422].includes(response.status)) return 'no chat';
      console.error(answer);
    } catch {
      // The gateway is away.
    }
    return 'admitted';
  };
