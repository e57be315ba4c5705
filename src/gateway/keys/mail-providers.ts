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
 * - Gmail takes tags and ignores dots, and `googlemail.com` is `gmail.com`:
 *   https://support.google.com/mail/answer/7436150 and
 *   https://gmail.googleblog.com/2008/03/2-hidden-ways-to-get-more-from-your.html
 * - Outlook.com, whose accounts may end in `hotmail.com`, `live.com` and
 *   `msn.com`, takes tags: https://www.ii.com/outlook-com-aliases/ and
 *   https://www.instantfundas.com/2013/09/outlookcom-now-supports-email-aliases.html
 * - iCloud takes tags: https://pypi.org/project/email-normalize/3.1.0/ and
 *   https://kosukety.org/use-plus-sign-alias-in-icloud
 * - Fastmail takes tags:
 *   https://www.fastmail.help/hc/en-us/articles/360060591053
 * - Proton takes tags: https://proton.me/support/addresses-and-aliases. That dots,
 *   hyphens and underscores make no difference is said of it, but by Proton in no
 *   document, so they make one here.
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
  { domains: ['proton.me', 'protonmail.com', 'pm.me'] },
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

/** Returns the domain that a provider delivers a domain's emails to. */
export const resolveDomain = (domain: string): string =>
  BY_DOMAIN.get(domain)?.domain ?? domain;

/** Returns the first domain of the provider that gives out mailboxes at a domain. */
export const primaryDomain = (domain: string): string =>
  BY_DOMAIN.get(domain)?.domains[0] ?? domain;

/** Returns the mailbox that a provider delivers an address to. */
export const resolveMailbox = (given: Mailbox): Mailbox => {
  const provider = BY_DOMAIN.get(given.domain);
  if (!provider) return given;
  const [name = ''] = given.local.split('+');
  const local = provider.ignored ? name.replace(provider.ignored, '') : name;
  // Nobody's mailbox: left as it is, so that it stays an address.
  if (local === '') return given;
  return { local, domain: resolveDomain(given.domain) };
};
