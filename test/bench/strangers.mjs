// A stranger's worst minute: readers of a long chat, streams that nobody reads,
// floods of chats and streams, silent sockets, from several addresses.
// Usage: node strangers.mjs <port> <seconds>; prints what was answered how often.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';

const [port, seconds] = process.argv.slice(2).map(Number);
const end = Date.now() + seconds * 1000;
const answers = {};
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const SITE = '/v1/sites/default';
const count = (what) => {
  answers[what] = (answers[what] ?? 0) + 1;
};

/** Sends a request; calls back with its response. */
const send = (
  what,
  options,
  body,
  onResponse = (response) => response.resume(),
) => {
  const sent = request({ host: '127.0.0.1', port, agent, ...options });
  sent.on('response', (response) => {
    count(`${what} ${response.statusCode}`);
    onResponse(response);
  });
  sent.on('error', (error) => count(`${what} ${error.code}`));
  sent.end(body);
};

/** Runs something so many times, evenly until the end. */
const spread = (times, run) => {
  let done = 0;
  const began = Date.now();
  const timer = setInterval(() => {
    const due = ((Date.now() - began) / (seconds * 1000)) * times;
    for (; done < Math.min(due, times); done += 1) run(done);
    if (Date.now() > end) clearInterval(timer);
  }, 20);
};

const startChat = (index, onChat = () => {}) => {
  const body = JSON.stringify({
    widget: 'acquire',
    page: 'http://127.0.0.1/lamps',
    claims: { email: `person${index}@example.com` },
  });
  const options = {
    method: 'POST',
    path: `${SITE}/sessions`,
    localAddress: `127.0.0.${2 + (index % 20)}`,
    headers: { 'content-type': 'text/plain' },
  };
  send('chat', options, body, (response) => {
    let text = '';
    response.on('data', (data) => (text += data));
    response.on('end', () => {
      if (response.statusCode === 201) onChat(JSON.parse(text));
    });
  });
};

const openStream = (what, path, localAddress, onResponse) =>
  send(what, { path, localAddress, agent: false }, '', onResponse);

startChat(0, ({ stream }) => {
  const messages = stream.replace('/events', '/messages');
  const headers = { 'content-type': 'text/plain' };
  const text = 'x'.repeat(4000);
  spread(3000, () =>
    send(
      'message',
      { method: 'POST', path: messages, headers, localAddress: '127.0.0.2' },
      JSON.stringify({ text }),
    ),
  );
  const read = () => openStream('reader', messages, '127.0.0.2');
  spread(12 * seconds, read);
  for (let paused = 0; paused < 25; paused += 1) {
    openStream('paused', messages, '127.0.0.2', () => {});
  }
});
startChat(1, ({ stream }) =>
  spread(3000, () => openStream('stream', stream, '127.0.0.3')),
);
spread(6000, (index) => startChat(index));
const beSilent = () => {
  const socket = connect({
    host: '127.0.0.1',
    port,
    localAddress: '127.0.0.4',
  });
  socket.on('error', () => {});
  socket.resume();
  socket.on('close', () => {
    count('silent closed');
    if (Date.now() < end) beSilent();
  });
};
for (let silent = 0; silent < 600; silent += 1) beSilent();

setTimeout(
  () => {
    console.log(JSON.stringify(answers));
    process.exit(0);
  },
  seconds * 1000 + 500,
);
