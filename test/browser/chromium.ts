import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const SCRIPT = fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url));

interface Unpacked {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

export interface UnpackedChromium {
  /** What Playwright starts it with. */
  options: Unpacked & { headless: true };
  /** Deletes it. */
  forget: () => Promise<void>;
}

/**
 * Unpacks the Chromium that comes from npm. It brings its own NSS libraries
 * only if it believes to be on Lambda when it is imported, and only if it
 * unpacks into a folder where it has not unpacked before.
 */
export const unpackChromium = async (): Promise<UnpackedChromium> => {
  const folder = await mkdtemp(join(tmpdir(), 'doorlist-chromium-'));
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], {
    env: {
      ...process.env,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
      TMPDIR: folder,
    },
  });
  const { executablePath, args, env } = JSON.parse(stdout) as Unpacked;
  await writeFile(join(folder, 'fonts', 'fonts.conf'), fontsConfig(folder));
  return {
    options: {
      executablePath,
      env,
      args: [
        ...args.filter((arg) => !UNWANTED.test(arg)),
        '--no-sandbox',
        // Nobody looks: drawing by a GPU that is imitated costs a fifth more.
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
      headless: true,
    },
    forget: () => rm(folder, { recursive: true, force: true }),
  };
};

/** Starts a Chromium of one's own. */
export const launchChromium = async (): Promise<{
  browser: Browser;
  close: () => Promise<void>;
}> => {
  const { options, forget } = await unpackChromium();
  const browser = await chromium.launch(options);
  return {
    browser,
    close: async () => {
      await browser.close();
      await forget();
    },
  };
};

// The package's own file names a fixed folder; without any font, text has no
// height, and every button counts as hidden.
const fontsConfig = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

// Flags for Lambda's one-page-one-process world that would change what is
// tested: processes, site isolation, web security, storage.
const UNWANTED =
  /^--(single-process|no-zygote|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|incognito|in-process-gpu|headless|disable-features|user-data-dir|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)/;
