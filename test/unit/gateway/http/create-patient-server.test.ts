import { once } from 'node:events';
import { get, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { waitFor } from '../../../wait-for';
import { createPatientServer } from '../../../../src/gateway/http/create-patient-server';

const log = { warn: vi.fn() };
const HEARTBEAT = 50;

const open = async ({ most = 100, silence = 600_000 } = {}) => {
  const server: Server = createPatientServer(
    { most, headers: 200, request: 400, silence },
    log,
    (incoming, outgoing) => {
      if (incoming.url !== '/stream') return void incoming.resume();
      outgoing.writeHead(200);
      const timer = setInterval(() => outgoing.write(':\n\n'), HEARTBEAT);
      outgoing.on('close', () => clearInterval(timer));
      return undefined;
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const dial = (text = ''): Socket => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    if (text) socket.write(text);
    socket.resume();
    return socket;
  };
  return { port, dial };
};

it.each([
  ['silent', ''],
  ['sends half of its headers', 'POST / HTTP/1.1\r\nHost: x\r\n'],
  [
    'sends half of its body',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nx',
  ],
])('closes a connection that %s', async (_, text) => {
  const { dial } = await open();
  await once(dial(text), 'close');
});

it('keeps a stream open for longer than requests may take', async () => {
  const { port } = await open({ silence: 1_000 });
  const request = get({ port, host: '127.0.0.1', path: '/stream' });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let beats = 0;
  response.on('data', () => (beats += 1));
  await waitFor(() => expect(beats * HEARTBEAT).toBeGreaterThan(1_500));
  request.destroy();
});

it('closes connections beyond the most, and says so once', async () => {
  const { dial } = await open({ most: 2 });
  const sockets = [dial(), dial()];
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  await Promise.all([dial(), dial()].map((socket) => once(socket, 'close')));
  expect(log.warn).toHaveBeenCalledOnce();
});
