/**
 * The shop's policy: strict on purpose, so that what works here works on any
 * strict page.
 */
export const contentSecurityPolicy = (gateway: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${gateway}`,
    "style-src 'self'",
    `connect-src 'self' ${gateway}`,
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `frame-ancestors ${[...originsOf(gateway)].join(' ')}`,
  ].join('; ');

/** On one machine the gateway has two names, and either may be typed. */
const originsOf = (gateway: string): Set<string> => {
  const { protocol, hostname, port } = new URL(gateway);
  const loopback = ['localhost', '127.0.0.1'];
  const hosts = loopback.includes(hostname) ? loopback : [hostname];
  return new Set(
    hosts.map((host) => new URL(`${protocol}//${host}:${port}`).origin),
  );
};
