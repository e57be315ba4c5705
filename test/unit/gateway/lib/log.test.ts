import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../../../src/gateway/lib/log/open-log';

const open = (env: Record<string, string> = {}) => {
  const stream = new PassThrough();
  const log = openLog(env, stream);
  return { log, text: () => String(stream.read() ?? '') };
};

const openText = () => open({ LOG_FORMAT: 'text' });

describe('the log as text', () => {
  it('has a line an entry: time, level, message and fields', () => {
    const { log, text } = openText();
    log.info({ url: 'http://127.0.0.1:8787' }, 'listening');
    log.warn({ most: 10, why: 'too many', list: [1] }, 'closed');
    const [first, second, end] = text().split('\n');
    expect(first).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO {2}listening url=http:\/\/127\.0\.0\.1:8787$/,
    );
    expect(second).toMatch(
      /Z WARN {2}closed most=10 why="too many" list=\[1\]$/,
    );
    expect(end).toBe('');
  });

  it('has an error with its stack in its line', () => {
    const { log, text } = openText();
    log.error({ err: new TypeError('no such thing') }, 'request failed');
    const written = text();
    expect(written).toMatch(
      /ERROR request failed err="TypeError: no such thing ← at .*log\.test\.ts/,
    );
    expect(written.trimEnd()).not.toContain('\n');
  });

  it('lets nobody forge a line, or colour one', () => {
    const { log, text } = openText();
    log.info({ why: 'a\n2026 ERROR b\u001b[31m\u202e' }, 'x\r\ny\u009b');
    const written = text();
    expect(written.match(/\n/g)).toHaveLength(1);
    expect(written).not.toMatch(/[\r\u001b\u009b\u202e]/);
  });

  it('leaves out what is below its level', () => {
    const { log, text } = open({ LOG_FORMAT: 'text', LOG_LEVEL: 'warn' });
    log.info('quiet');
    log.warn('loud');
    expect(text()).toMatch(/^\S+ WARN {2}loud\n$/);
  });
});

it('the log is JSON unless text is asked for', () => {
  for (const env of [{}, { LOG_FORMAT: 'json' }, { LOG_FORMAT: '' }]) {
    const { log, text } = open(env);
    log.info({ a: 1 }, 'hello');
    expect(JSON.parse(text())).toMatchObject({ level: 30, a: 1, msg: 'hello' });
  }
});
