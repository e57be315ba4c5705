const WIDTH = 24;
/** Milliseconds between two drawings. */
const EVERY = 100;

/** Shows how far long work is. */
export interface ProgressBar {
  show(done: number, total: number | undefined): void;
  /** Takes the bar away. */
  end(): void;
}

/** Creates a bar on a terminal; anywhere else one that shows nothing. */
export const createProgressBar = (
  stream: NodeJS.WritableStream,
  what: string,
): ProgressBar => {
  if (!('isTTY' in stream) || !stream.isTTY) return { show() {}, end() {} };
  let shownAt = -Infinity;
  return {
    show(done, total) {
      const now = performance.now();
      if (now - shownAt < EVERY) return;
      shownAt = now;
      const part = total ? Math.min(1, done / total) : 0;
      const full = Math.round(part * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const percent = total ? ` ${Math.floor(part * 100)} %` : '';
      stream.write(
        `\r${what} ${bar}${percent}  ${done}/${total ?? '?'}\u001b[K`,
      );
    },
    end: () => {
      stream.write('\r\u001b[K');
    },
  };
};
