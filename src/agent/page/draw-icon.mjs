import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';

const TEAL = [0x1c, 0x5f, 0x5a];
const WHITE = [0xff, 0xff, 0xff];
/** Samples of each pixel's side: edges are smooth. */
const SAMPLES = 3;
/** The mark is drawn on a square of this side, as in favicon.svg. */
const SIDE = 24;
/** Radius of that square's corners. */
const ROUND = 6;

const isIn = (x, y, left, top, right, bottom) =>
  x >= left && x <= right && y >= top && y <= bottom;

const isInRounded = (x, y) => {
  const dx = Math.max(ROUND - x, x - (SIDE - ROUND), 0);
  const dy = Math.max(ROUND - y, y - (SIDE - ROUND), 0);
  return dx * dx + dy * dy <= ROUND * ROUND;
};

/** Returns the colour of the mark at a point; undefined: there is nothing. */
const colourAt = (x, y, isMaskable) => {
  const isFrame =
    isIn(x, y, 7.75, 4.75, 16.25, 19.25) &&
    !isIn(x, y, 9.25, 6.25, 14.75, 17.75);
  if (isFrame || isIn(x, y, 8.5, 5.5, 12.5, 18.5)) return WHITE;
  return isMaskable || isInRounded(x, y) ? TEAL : undefined;
};

/** Writes red, green, blue and alpha of a pixel. */
const drawPixel = (pixels, at, column, row, size, isMaskable) => {
  let [red, green, blue, seen] = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const right = ((i % SAMPLES) + 0.5) / SAMPLES;
    const down = (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    const x = ((column + right) * SIDE) / size;
    const y = ((row + down) * SIDE) / size;
    const colour = colourAt(x, y, isMaskable);
    if (!colour) continue;
    red += colour[0];
    green += colour[1];
    blue += colour[2];
    seen += 1;
  }
  if (seen === 0) return;
  pixels[at] = red / seen;
  pixels[at + 1] = green / seen;
  pixels[at + 2] = blue / seen;
  pixels[at + 3] = (255 * seen) / (SAMPLES * SAMPLES);
};

const crc32 = (bytes) => {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return ~crc >>> 0;
};

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/**
 * Draws the mark as a PNG.
 *
 * @param size pixels of a side
 * @param isMaskable whether it fills the square, for systems that cut it
 */
export const drawIcon = (size, isMaskable) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits of red, green, blue and alpha each.
  head.set([8, 6, 0, 0, 0], 8);
  // Each row begins with how it is filtered: not at all.
  const stride = 1 + size * 4;
  const pixels = Buffer.alloc(size * stride);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const at = row * stride + 1 + column * 4;
      drawPixel(pixels, at, column, row, size, isMaskable);
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
