import { COMMAND_LINE } from '../gateway/auth/command-line';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { putSite } from '../gateway/sites/put-site';
import type { SettingsDraft } from '../gateway/sites/site-settings';
import type { OriginChange } from '../gateway/sites/change-origins';
import { listOrigins } from '../gateway/store/site-origins';
import { findSite } from '../gateway/store/sites';
import type { SiteDefaultsRequest } from '../protocol/site-defaults';
import { WIDGET_NAME } from '../protocol/widget-name';
import type { Context } from './context';
import { describeSite } from './describe-site';
import { print } from './print';
import type { SiteOptions } from './site-options';
import { withInstallation } from './with-installation';

/** What a command does with a site. */
interface SiteChange {
  id: string;
  origins?: OriginChange;
  /** Whether a site of this id is added if there is none. */
  mayAdd: boolean;
}

/** @throws ConfigError for a widget that no tag can name */
const requireWidget = (widget: string | undefined): void => {
  if (widget === undefined || WIDGET_NAME.test(widget)) return;
  throw new ConfigError(
    '--widget: Expected the name of a widget, such as acquire.',
  );
};

const isOn = (word: 'on' | 'off' | undefined): boolean | undefined =>
  word === undefined ? undefined : word === 'on';

/** Returns what the options name of what a dialog starts with. */
const toDefaults = ({
  defaultFor: length,
  defaultEffect: effect,
  defaultKind: kinds,
  defaultReason: reason,
}: Partial<SiteOptions>): SiteDefaultsRequest => ({
  ...(length !== undefined && { for: length === 'forever' ? null : length }),
  ...(effect && { effect }),
  ...(kinds && { kinds }),
  ...(reason !== undefined && { reason: reason === 'none' ? '' : reason }),
});

/** Returns the settings that the options name. */
const toSettings = ({
  whenRefused,
  ladder,
  reason: reasons,
  text: texts,
  observe,
  admits,
  appeals,
  statement,
  rules,
  holdLikely,
  onCall,
  protectiveReason: protectiveReasons,
  ...more
}: Partial<SiteOptions>): SettingsDraft => {
  const defaults = toDefaults(more);
  return {
    ...{ whenRefused, ladder, reasons, texts, admits },
    ...{ observe: isOn(observe), appeals: isOn(appeals), protectiveReasons },
    ...{ statement: isOn(statement), rules: rules === 'none' ? null : rules },
    holdLikely: isOn(holdLikely),
    onCall: onCall === 'none' ? null : onCall,
    ...(Object.keys(defaults).length && { defaults }),
  };
};

/** Adds or changes a site, and prints the site as it is then. */
export const changeSite = async (
  context: Context,
  { id, origins, mayAdd }: SiteChange,
  {
    data,
    json,
    widget,
    maxAge,
    goneChatsEndAfter,
    country: letters,
    ownList,
    ...more
  }: SiteOptions,
): Promise<void> => {
  requireWidget(widget);
  const { site, isNew, hadNone } = await withInstallation(
    context,
    data,
    async ({ db, secrets }) => {
      const before = await findSite(db, id);
      if (!mayAdd && !before) {
        throw new ConfigError(
          `There is no site "${id}". To add it: doorlist site add ${id} --origin …`,
        );
      }
      const hadNone = before && !(await listOrigins(db, id)).length;
      const put = await putSite(
        db,
        secrets,
        {
          ...{ id, widget, maxAge, goneChatsEndAfter, ownList },
          ...toSettings(more),
          ...(origins && { origins }),
          country: letters === 'none' ? null : letters,
        },
        { by: COMMAND_LINE, at: Date.now() },
      );
      return { ...put, hadNone };
    },
  );
  const { value, text } = describeSite(site);
  const lines = [
    `${isNew ? 'Added. ' : ''}${text}`,
    ...(hadNone && site.origins.length
      ? ['Pages on loopback, which it allowed without any, may use it no more.']
      : []),
  ];
  print(context, json, value, lines.join('\n'));
};
