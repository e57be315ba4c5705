import { requireSites } from '../gateway/auth/require-sites';
import { COMMAND_LINE } from '../gateway/auth/command-line';
import { addList } from '../gateway/blocklists/add-list';
import { requireList } from '../gateway/blocklists/change-list';
import { parseListSource } from '../gateway/blocklists/find-list-source';
import { ListFailure } from '../gateway/blocklists/list-failure';
import { presentList } from '../gateway/blocklists/present-list';
import { previewList } from '../gateway/blocklists/preview-list';
import { LIST_LEASE } from '../gateway/blocklists/list-work';
import type { Installation } from '../gateway/installation/installation';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { createHolderName } from '../gateway/lib/process-name';
import type { ImportFormat } from '../protocol/import-formats';
import type { ListEffect } from '../protocol/list-effects';
import type { ListPreview } from '../protocol/lists';
import type { Context } from './context';
import { describeCounts, describeList, describeReach } from './describe-list';
import { print } from './print';
import { withInstallation } from './with-installation';
import { withListDeps, workOnList, type WorkOptions } from './work-on-list';

/** Options of `doorlist list add`. */
export interface AddListOptions extends WorkOptions {
  as: ListEffect;
  every: string;
  format?: ImportFormat;
  name?: string;
  site: string[];
  allowPrivate?: boolean;
  preview?: boolean;
}

const describePreview = ({
  found,
  bytes,
  counts,
  reach,
  waits,
}: ListPreview): string =>
  [
    `${bytes} bytes of format ${found}.`,
    ...describeCounts(counts),
    describeReach(reach),
    ...(waits.length ? ['It would wait for somebody to approve it.'] : []),
    'Nothing was written.',
  ].join('\n');

const preview = async (
  context: Context,
  installation: Installation,
  url: string,
  options: AddListOptions,
): Promise<void> => {
  const { as: effect, format = null, site, allowPrivate = false } = options;
  const sites = site.length ? site : null;
  const source = { url, allowPrivate, format, effect, sites };
  try {
    const found = await withListDeps(
      context,
      installation,
      options,
      (deps, signal) => previewList(deps, source, signal),
    );
    print(context, options.json, found, describePreview(found));
  } catch (error) {
    if (!(error instanceof ListFailure)) throw error;
    throw new ConfigError(error.message);
  }
};

/**
 * Adds a list and reads it, in this process, and prints what became of it; or
 * only says what it would do.
 *
 * @throws ConfigError if it can’t be read: it was added then, and is tried again
 */
export const addSharedList = (
  context: Context,
  source: string,
  options: AddListOptions,
): Promise<void> =>
  withInstallation(context, options.data, async (installation) => {
    const { db } = installation;
    const { as, every, format = null, name, site: sites } = options;
    const { allowPrivate = false } = options;
    const url = parseListSource(source, allowPrivate);
    await requireSites(db, sites, 'site');
    if (options.preview) return preview(context, installation, url, options);
    const holder = createHolderName();
    const at = Date.now();
    const added = await addList(
      db,
      {
        ...{ url, as, every, format, name, sites, allowPrivate },
        lease: { holder, until: at + LIST_LEASE },
      },
      { by: COMMAND_LINE, at },
    );
    await workOnList(context, installation, added.id, options, holder);
    const list = await requireList(db, added.id);
    const shown = await presentList(db, list, Date.now());
    print(context, options.json, shown, describeList(shown));
    if (!shown.failure) return;
    throw new ConfigError(
      `${shown.failure.text} The list was added, and is tried again ${shown.nextAt}. “doorlist list remove ${shown.id}” takes it back.`,
    );
  });
