import ipaddr from 'ipaddr.js';

/** What a record may hold, as far as the tests need it. */
export type Value = string | number | { [name: string]: Value };

const head = (type: number, size: number): Buffer => {
  const [first, more] = size < 29 ? [size, []] : ([29, [size - 29]] as const);
  return Buffer.from(
    type < 8 ? [(type << 5) | first, ...more] : [first, type - 7, ...more],
  );
};

const encode = (value: Value): Buffer => {
  if (typeof value === 'string') {
    return Buffer.concat([
      head(2, Buffer.byteLength(value)),
      Buffer.from(value),
    ]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([head(6, 4), bytes]);
  }
  const fields = Object.entries(value);
  return Buffer.concat([
    head(7, fields.length),
    ...fields.flatMap((field) => field.map(encode)),
  ]);
};

/** A node of the tree: where to go by the next bit of an address. */
interface Node {
  children: [Node | number | undefined, Node | number | undefined];
}

const bitsOf = (network: string): number[] => {
  const [address, length] = ipaddr.parseCIDR(network);
  const bytes = address.toByteArray();
  const isV4 = bytes.length === 4;
  // IPv4 stands at ::/96.
  const whole = isV4 ? [...Array<number>(12).fill(0), ...bytes] : bytes;
  return Array.from(
    { length: isV4 ? length + 96 : length },
    (_, bit) => ((whole[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1,
  );
};

/**
 * Writes a small database in MaxMind's format: IPv6 with IPv4 in it, records of
 * 24 bits, no pointers.
 * https://maxmind.github.io/MaxMind-DB/
 */
export const writeMmdb = (
  type: string,
  networks: Record<string, Value>,
  builtAt: Date,
): Buffer => {
  const root: Node = { children: [undefined, undefined] };
  const data: Buffer[] = [];
  let offset = 0;
  for (const [network, value] of Object.entries(networks)) {
    let node = root;
    const bits = bitsOf(network);
    for (const [index, bit] of bits.entries()) {
      if (index === bits.length - 1) {
        node.children[bit === 1 ? 1 : 0] = offset;
        continue;
      }
      const next = node.children[bit === 1 ? 1 : 0];
      if (typeof next === 'object') node = next;
      else {
        const made: Node = { children: [undefined, undefined] };
        node.children[bit === 1 ? 1 : 0] = made;
        node = made;
      }
    }
    const encoded = encode(value);
    data.push(encoded);
    offset += encoded.length;
  }
  const nodes: Node[] = [root];
  const places = new Map<Node, number>([[root, 0]]);
  for (const { children } of nodes) {
    for (const child of children) {
      if (typeof child !== 'object') continue;
      places.set(child, nodes.length);
      nodes.push(child);
    }
  }
  const tree = Buffer.alloc(nodes.length * 6);
  for (const [index, { children }] of nodes.entries()) {
    for (const [side, child] of children.entries()) {
      const record =
        child === undefined
          ? nodes.length
          : typeof child === 'number'
            ? nodes.length + 16 + child
            : (places.get(child) ?? 0);
      tree.writeUIntBE(record, index * 6 + side * 3, 3);
    }
  }
  return Buffer.concat([
    tree,
    Buffer.alloc(16),
    ...data,
    Buffer.concat([
      Buffer.from([0xab, 0xcd, 0xef]),
      Buffer.from('MaxMind.com'),
    ]),
    encode({
      binary_format_major_version: 2,
      binary_format_minor_version: 0,
      build_epoch: Math.floor(builtAt.getTime() / 1000),
      database_type: type,
      description: { en: 'Made for tests' },
      ip_version: 6,
      node_count: nodes.length,
      record_size: 24,
    }),
  ]);
};
