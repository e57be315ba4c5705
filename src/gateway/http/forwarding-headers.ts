/** Headers by which proxies commonly name the address they were asked from. */
export const FORWARDING_HEADERS = [
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
] as const;

const FORWARDING =
  /^(?:forwarded|via|x-(?:forwarded|original-forwarded|envoy)-.+|(?:.+-)?(?:client|connecting|real|remote|source|user|visitor|peer|originating)-?(?:ip|addr(?:ess)?)(?:v?6)?)$/;

/**
 * Returns whether a header is one that proxies write, and no page of a visitor
 * has to send.
 */
export const isForwardingHeader = (name: string): boolean =>
  FORWARDING.test(name.toLowerCase());
