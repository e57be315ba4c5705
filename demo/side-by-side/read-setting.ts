/** What the gateway was started with. */
export interface Setting {
  /** Origin of the shop. */
  shop: string;
  /** An agent to sign in as, where there is one for trying out. */
  signIn: { email: string; password: string } | null;
}

/** Asks the gateway where the shop is. Throws if it does not say. */
export const readSetting = async (): Promise<Setting> => {
  const response = await fetch('/demo.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/demo.json: ${response.status}`);
  const { shop, signIn } = (await response.json()) as Setting;
  return { shop: new URL(shop).origin, signIn };
};
