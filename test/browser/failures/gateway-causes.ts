import { expect } from 'vitest';
import {
  ADMITTED_BY_RECORD,
  LEFT_ALONE,
  REFUSED_BY_GATEWAY,
  REFUSED_BY_RECORD,
  REFUSED_LATER,
  UNKNOWN,
  type Cause,
} from './cause';
import { startChat } from './start-chat';
import { waitFor } from '../../wait-for';

const HTML = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Sign in to the network</title>',
};
const STREAM = /\/events$/;
const POLLED = 'within 3 s of the start of the chat, then every 15 s';

/** The list as it was in another week, and newer than all that is known. */
const ofAnotherEpoch = (bytes: Buffer): Buffer => {
  const header = Buffer.from(bytes.subarray(0, 28));
  header.writeUInt32BE(header.readUInt32BE(8) - 604_800, 8);
  header.writeUInt32BE(1_000_000, 16);
  header.writeUInt32BE(0, 24);
  return header;
};

/** A chat runs and its stream is asked for; then an agent blocks. */
const blockInChat: Cause['act'] = async (cell) => {
  await startChat(cell);
  await waitFor(() => expect(cell.road.seen.join()).toContain('/events'));
  await cell.ban();
};

/** What goes wrong between the page and the gateway. */
export const GATEWAY_CAUSES: Cause[] = [
  {
    name: 'The gateway cannot be reached',
    visitor: 'new, banned',
    faults: [[/^\/v1/, { close: true }]],
    expected: UNKNOWN,
  },
  {
    name: 'The gateway cannot be reached',
    visitor: 'admitted before',
    due: true,
    faults: [[/^\/v1/, { close: true }]],
    expected: ADMITTED_BY_RECORD,
  },
  {
    name: 'The gateway cannot be reached',
    visitor: 'refused before',
    due: true,
    faults: [[/^\/v1/, { close: true }]],
    expected: REFUSED_BY_RECORD,
  },
  {
    name: 'Not even the script can be loaded',
    visitor: 'new, banned',
    faults: [[/^/, { close: true }]],
    expected: LEFT_ALONE,
    note: 'there is no gate',
  },
  {
    name: 'The gateway is slow (1.5 s)',
    visitor: 'new, banned',
    faults: [[/visits/, { delay: 1500 }]],
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The gateway takes the request and never answers',
    visitor: 'new, banned',
    faults: [[/visits/, { silent: true }]],
    expected: UNKNOWN,
  },
  {
    name: 'The gateway answers 500',
    visitor: 'new, banned',
    faults: [[/visits/, { status: 500, body: 'Oh' }]],
    expected: UNKNOWN,
  },
  {
    name: 'The gateway answers 429 with Retry-After',
    visitor: 'new, banned',
    faults: [[/visits/, { status: 429, headers: { 'retry-after': '60' } }]],
    expected: UNKNOWN,
  },
  {
    name: 'HTML comes instead of the answer',
    visitor: 'new, banned',
    faults: [[/visits/, HTML]],
    expected: UNKNOWN,
  },
  {
    name: 'HTML comes instead of anything',
    visitor: 'refused before',
    due: true,
    faults: [[/^\/v1/, HTML]],
    expected: REFUSED_BY_RECORD,
  },
  {
    name: 'HTML comes instead of the list',
    visitor: 'admitted before, now banned',
    due: true,
    faults: [[/\/list/, HTML]],
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The list is truncated',
    visitor: 'admitted before, now banned',
    due: true,
    faults: [[/\/list/, { change: (bytes) => bytes.subarray(0, -1) }]],
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The list is of another epoch',
    visitor: 'admitted before, now banned',
    due: true,
    faults: [[/\/list/, { change: ofAnotherEpoch }]],
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The stream connects and stays silent; an agent blocks',
    visitor: 'new',
    faults: [
      [
        STREAM,
        {
          status: 200,
          headers: { 'content-type': 'text/event-stream' },
          stream: true,
        },
      ],
    ],
    act: blockInChat,
    expected: REFUSED_LATER,
    note: POLLED,
  },
  {
    name: 'The stream is cut again and again; an agent blocks',
    visitor: 'new',
    faults: [[STREAM, { close: true }]],
    act: blockInChat,
    expected: REFUSED_LATER,
    note: POLLED,
  },
  {
    name: '`doorlist-client-2.js` is not found',
    visitor: 'new, banned',
    faults: [[/doorlist-client/, { status: 404 }]],
    expected: UNKNOWN,
  },
  {
    name: '`doorlist-client-2.js` is not found',
    visitor: 'refused before',
    faults: [[/doorlist-client/, { status: 404 }]],
    expected: REFUSED_BY_RECORD,
  },
  {
    name: '`doorlist-client-2.js` is broken',
    visitor: 'new, banned',
    faults: [
      [
        /doorlist-client/,
        { change: (bytes) => bytes.subarray(0, bytes.length / 2) },
      ],
    ],
    expected: UNKNOWN,
  },
  {
    name: '`doorlist-notice.js` is not found, with `data-when-refused="notice"`',
    visitor: 'refused before',
    faults: [[/doorlist-notice/, { status: 404 }]],
    page: { attributes: 'data-when-refused="notice"' },
    expected: REFUSED_BY_RECORD,
  },
];
