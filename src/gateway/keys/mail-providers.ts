/** How a provider of mailboxes reads the part of an address before the `@`. */
interface MailProvider {
  domains: readonly string[];
  /** The domain that all of the provider's other names mean, if they do. */
  domain?: string;
  /** Separators that make no difference. */
  ignored?: RegExp;
}

/**
 * Providers at which `ana+x` is the mailbox of `ana`, and what else each reads
 * alike. Elsewhere a `+` or a dot may be another person’s mailbox.
 *
 * - Gmail ignores dots, and `googlemail.com` is `gmail.com`:
 *   https://support.google.com/mail/answer/7436150
 * - Outlook, Hotmail, Live and MSN take tags:
 *   https://learn.microsoft.com/exchange/recipients-in-exchange-online/plus-addressing-in-exchange-online
 * - iCloud takes tags: https://support.apple.com/guide/icloud/mm6b1a490a
 * - Fastmail takes tags:
 *   https://www.fastmail.help/hc/en-us/articles/360060591053
 * - Proton takes tags and ignores dots, hyphens and underscores:
 *   https://proton.me/support/addresses-and-aliases
 */
const PROVIDERS: readonly MailProvider[] = [
  {
    domains: ['gmail.com', 'googlemail.com'],
    domain: 'gmail.com',
    ignored: /\./g,
  },
  { domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'] },
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
  { domains: ['fastmail.com', 'fastmail.fm'] },
  {
    domains: ['proton.me', 'protonmail.com', 'pm.me'],
    ignored: /[._-]/g,
  },
];

const BY_DOMAIN = new Map(
  PROVIDERS.flatMap((provider) =>
    provider.domains.map((domain) => [domain, provider] as const),
  ),
);

/** The two parts of an email address. */
export interface Mailbox {
  local: string;
  domain: string;
}

/** Returns the mailbox that a provider delivers an address to. */
export const resolveMailbox = (given: Mailbox): Mailbox => {
  const provider = BY_DOMAIN.get(given.domain);
  if (!provider) return given;
  const [name = ''] = given.local.split('+');
  const local = provider.ignored ? name.replace(provider.ignored, '') : name;
  // Nobody's mailbox: left as it is, so that it stays an address.
  if (local === '') return given;
  return { local, domain: provider.domain ?? given.domain };
};
