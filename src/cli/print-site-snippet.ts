import { readFile } from 'node:fs/promises';
import { readPublicUrl } from '../gateway/http/read-public-url';
import { ConfigError } from '../gateway/lib/errors/config-error';
import {
  formatHeadTag,
  formatTag,
  type PinnedScript,
} from '../gateway/sites/format-tag';
import { findSite } from '../gateway/store/sites';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist site snippet`. */
export interface SiteSnippetOptions extends CommonOptions {
  /** Origin of the gateway, as pages reach it. @default that of `DOORLIST_URL` */
  url?: string;
  /** Whether to print the tag of this version alone. @default false */
  pinned?: boolean;
  /** Whether to print the tag of the head script, too. @default false */
  head?: boolean;
}

/** What the build says of its files for other people's pages. */
interface Manifest {
  version: string;
  /** Hashes, as the attribute `integrity` is written. */
  files: { 'doorlist.js': string; 'doorlist-head.js': string };
}

// Both this file and the build's `dist/cli` are two folders below the root.
const MANIFEST = new URL('../../dist/integrity.json', import.meta.url);

const readManifest = async () =>
  JSON.parse(await readFile(MANIFEST, 'utf8')) as Manifest;

const readScript = async (): Promise<PinnedScript> => {
  const { version, files } = await readManifest();
  return { version, integrity: files['doorlist.js'] };
};

const UPGRADE = `
A gateway serves the files of its own version alone. Before you upgrade it, put the tag
without --pinned on the pages: one that keeps this tag has no gate afterwards.`;

const describeHead = (gateway: string, tag: string) => `
In front of the chat widget's own tag, so that it is never seen where it was refused:

${tag}

Put a copy of ${gateway}/doorlist-head.js into the root of the site for it, and once
more after each upgrade, with the tag that is printed then.`;

/**
 * Prints a site's script tag, and what a page's Content Security Policy has to
 * allow for it.
 *
 * @throws ConfigError for an unknown site, or if nothing says the gateway's address
 */
export const printSiteSnippet = async (
  context: Context,
  id: string,
  options: SiteSnippetOptions,
): Promise<void> => {
  const { data, json, url } = options;
  const gateway = url ?? readPublicUrl(context.env);
  if (gateway === undefined) {
    throw new ConfigError(
      '--url: Expected the gateway’s address, such as https://bans.example.com.',
    );
  }
  const site = await withInstallation(context, data, ({ db }) =>
    findSite(db, id),
  );
  if (!site) throw new ConfigError(`There is no site "${id}".`);
  const pinned = options.pinned ? await readScript() : undefined;
  const head =
    options.head &&
    formatHeadTag(
      gateway,
      site,
      (await readManifest()).files['doorlist-head.js'],
    );
  const tag = formatTag(gateway, site, pinned);
  const policy = {
    // What the script loads later stands in the same folder.
    'script-src': pinned ? `${gateway}/${pinned.version}/` : gateway,
    'connect-src': gateway,
  };
  const lines = [
    ...[tag, ''],
    'Where the page has a Content Security Policy, it has to allow:',
    ...Object.entries(policy).map(([name, source]) => `  ${name} ${source}`),
    ...(pinned ? [UPGRADE] : []),
    ...(head ? [describeHead(gateway, head)] : []),
  ];
  print(
    context,
    json,
    { tag, policy, ...pinned, ...(head && { head }) },
    lines.join('\n'),
  );
};
