/**
 * Returns the network that a home or office has around an address: the /24 of an
 * IPv4 address, the /64 of an IPv6 one; undefined for a masked address.
 */
export const networkOf = (address: string): string | undefined => {
  const v4 = /^(\d+\.\d+\.\d+)\.\d+$/.exec(address);
  if (v4) return `${v4[1]}.0/24`;
  if (!/^[\da-f:]+$/i.test(address)) return undefined;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from(
    { length: tail === undefined ? 0 : 8 - before.length - after.length },
    () => '0',
  );
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  while (groups.at(-1) === '0') groups.pop();
  return `${groups.join(':')}::/64`;
};
