import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createProgressBar } from '../../../src/cli/progress-bar';

const draw = (isTTY: boolean): string => {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const bar = createProgressBar(stream, 'Importing');
  bar.show(250, 1000);
  bar.end();
  return String(stream.read() ?? '');
};

it('a bar shows how far the work is, and goes away', () => {
  expect(draw(true)).toBe(
    `\rImporting ${'█'.repeat(6)}${'░'.repeat(18)} 25 %  250/1000\u001b[K\r\u001b[K`,
  );
});

it('nothing is drawn where no terminal is', () => {
  expect(draw(false)).toBe('');
});
