/**
 * How `doorlist site vendor` is told an account of one vendor. Data alone: the
 * command's help loads it.
 */
export interface AccountOption {
  /** One word that no other vendor uses: `subdomain` for `--subdomain`. */
  name: string;
  /** What the help calls its value. */
  value: string;
  /** An account with where it is to be seen, for the help. */
  example: string;
  /** What the vendor calls the API that suspends users, where it has one. */
  suspends?: string;
  /** A sentence, where the vendor has no webhooks whose secret to give. */
  withoutWebhooks?: string;
}
