// Node's own server, that sends the bytes of a URL with its headers: what list
// shards are held against. Prints its address.
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';

const copied = await fetch(process.argv[2]);
const body = Buffer.from(await copied.arrayBuffer());
const OWN = ['date', 'connection', 'keep-alive'];
const headers = Object.fromEntries(
  [...copied.headers].filter(([name]) => !OWN.includes(name)),
);

const server = createServer((_, outgoing) => {
  outgoing.writeHead(200, headers);
  outgoing.end(body);
});
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}`),
);
