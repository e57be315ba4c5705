/**
 * Returns which programs have to start anew before what changed in `dist` is
 * seen: the gateway reads its files once, the shop reads them when asked.
 */
export const planRestarts = (changed) => ({
  gateway: changed.some(
    (file) =>
      !file.startsWith('demo/') || file.startsWith('demo/side-by-side/'),
  ),
  shop: changed.some((file) => /^demo\/server\.js(\.map)?$/.test(file)),
});
