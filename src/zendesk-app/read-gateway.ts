/**
 * Returns the origin of the gateway that an administrator gave in the app’s
 * settings: `bans.example.com` is one, too. Undefined for what is none.
 */
export const readGateway = (setting: unknown): string | undefined => {
  if (typeof setting !== 'string') return undefined;
  const given = setting.trim();
  const text = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  return given !== '' && URL.canParse(text) ? new URL(text).origin : undefined;
};
