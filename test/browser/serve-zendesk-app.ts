import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { servePages } from './serve-page';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves the app's files as Zendesk does: under an origin of the app's own. */
export const serveZendeskApp = () => {
  const out = mkdtempSync(join(tmpdir(), 'doorlist-zendesk-app-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  execFileSync(process.execPath, ['src/zendesk-app/build.mjs', '--out', out]);
  return servePages((path) => {
    const type = TYPES[extname(path)];
    return type
      ? { type, body: readFileSync(join(out, 'zendesk-app', path)) }
      : undefined;
  });
};
