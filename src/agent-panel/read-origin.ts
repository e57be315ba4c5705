/**
 * Returns the origin of the gateway: what was asked for, else where the script
 * came from.
 *
 * @throws TypeError that says what was expected
 */
export const readOrigin = (
  asked: string | undefined,
  scriptUrl: string,
): string => {
  const text = asked ?? scriptUrl;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new TypeError(
    `mountAgent: expected the gateway’s address in "gateway", such as https://bans.example.com, and got "${text}".`,
  );
};
