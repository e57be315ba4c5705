import { describeVendorFailure } from '../../protocol/vendor-failure';
import { VENDORS } from '../../protocol/vendors';
import { presentLists } from '../blocklists/present-list';
import { readProxyTrust } from '../http/read-proxy-trust';
import { readPublicUrl } from '../http/read-public-url';
import { isUnencrypted } from '../http/origins';
import { openMailer } from '../mail/open-mailer';
import { listBlocklists } from '../store/blocklists/blocklists';
import { findDatabaseState } from '../store/database-state';
import { listSiteOrigins } from '../store/list-site-origins';
import { hasUsers } from '../store/users';
import { listVendorAccounts } from '../store/vendors/accounts';
import { listFailedSuspensions } from '../store/vendors/failed-suspensions';
import { listWebhooks } from '../store/webhooks/webhooks';
import { listEndingTokens } from '../vendors/accounts/list-ending-tokens';
import { examineOpenId } from './examine-open-id';
import type { Finding } from './finding';
import { findCertificateEnd } from './certificate-end';
import { findSecretRisks } from './find-secret-risks';
import type { Installation } from './installation';
import type { Environment } from './open-configured';

/** Seconds that two clocks may differ. */
const MOST_DRIFT = 5;
const DAY = 24 * 60 * 60 * 1000;
/** More receivers than anybody has. */
const MOST_WEBHOOKS = 10_000;
/** More lists than anybody has. */
const MOST_LISTS = 10_000;
/** Days before a certificate’s end from which on it is a warning. */
const NOTICE = 14;

interface Examined {
  installation: Installation;
  folder: string;
  env: Environment;
  now: number;
  /** Addresses that browsers reach the gateway at. */
  urls: readonly string[];
}

const examineSettings = async ({
  installation,
  folder,
}: Examined): Promise<Finding[]> => {
  const { db } = installation;
  const risks = await findSecretRisks(installation, folder);
  const findings = risks.map((says): Finding => ({
    ...{ about: 'settings', state: 'warning', says },
    todo: 'Do what the sentence ends with.',
  }));
  if (!(await hasUsers(db))) {
    findings.push({
      ...{ about: 'settings', state: 'warning', says: 'Nobody can sign in.' },
      todo: 'Run “doorlist serve” and open the link that it prints.',
    });
  }
  for (const { site, origin } of await listSiteOrigins(db)) {
    if (!isUnencrypted(origin)) continue;
    findings.push({
      ...{ about: 'settings', state: 'warning' },
      says: `Pages of ${origin} may use the site ${site}, and anybody on their way may change them.`,
      todo: 'Serve them by https, and name that origin instead.',
    });
  }
  return findings.length
    ? findings
    : [{ about: 'settings', state: 'ok', says: 'Secret, users and origins.' }];
};

const examineDatabase = async ({
  installation,
  now,
}: Examined): Promise<Finding[]> => {
  const { damage, time } = await findDatabaseState(installation.db);
  const drift = Math.round(Math.abs(time - now) / 1000);
  return [
    damage === undefined
      ? { about: 'database', state: 'ok', says: 'It is whole.' }
      : {
          ...{ about: 'database', state: 'problem', says: damage },
          todo: 'Stop the gateway, keep a copy of the folder, and restore a backup: docs/backup.md.',
        },
    drift <= MOST_DRIFT
      ? { about: 'clock', state: 'ok', says: 'It agrees with the database.' }
      : {
          ...{ about: 'clock', state: 'problem' },
          says: `It differs from what the database knows by ${drift} s: bans would end at the wrong time.`,
          todo: 'Let the machines keep their time by NTP.',
        },
  ];
};

const examineProxy = ({ env }: Examined): Finding[] => {
  const about = 'proxy';
  try {
    const { networks, none, header } = readProxyTrust(env);
    if (none) return [{ about, state: 'ok', says: 'There is none.' }];
    if (networks.length) {
      const trusted = networks.map(({ text }) => text).join(', ');
      const says = `${trusted} may say in ${header} whose requests they pass on.`;
      return [{ about, state: 'ok', says }];
    }
    return [
      {
        ...{ about, state: 'warning' },
        says: 'Nothing says whether a proxy stands before the gateway: behind one, every visitor would have its address.',
        todo: 'Set TRUST_PROXY to the proxy’s networks, or to none.',
      },
    ];
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const todo = 'Correct the variable: docs/installing.md.';
    return [{ about, state: 'problem', says, todo }];
  }
};

/** Says whom vendors could not suspend, or be asked to suspend no more. */
const examineUsers = async (db: Installation['db']): Promise<Finding[]> => {
  const failed = await listFailedSuspensions(db);
  return failed.map(({ vendor, name, error, count }) => ({
    ...{ about: 'vendors', state: 'warning' },
    says: `${VENDORS[vendor].name} ${name}: ${count} people could not be suspended, or not be lifted. ${describeVendorFailure(error)}`,
    todo: 'Run “doorlist vendor check <site>”, then Retry at the blocks.',
  }));
};

const examineVendors = async ({
  installation: { db },
  now,
}: Examined): Promise<Finding[]> => {
  const about = 'vendors';
  const accounts = await listVendorAccounts(db);
  const failing = accounts.flatMap(({ vendor, name, last_error }): Finding[] =>
    last_error
      ? [
          {
            ...{ about, state: 'problem' },
            says: `${VENDORS[vendor].name} ${name}: ${describeVendorFailure(last_error)}`,
            todo: 'Run “doorlist vendor check <site>”.',
          },
        ]
      : [],
  );
  const ending = (await listEndingTokens(db, null, now)).map(
    ({ vendor, account, endsAt }): Finding => ({
      ...{ about, state: 'warning' },
      says: `The token of ${VENDORS[vendor].name} ${account} ends ${endsAt}.`,
      todo: 'Make another, and give it by “doorlist site vendor”.',
    }),
  );
  const findings = [...failing, ...ending, ...(await examineUsers(db))];
  const says = `${accounts.length} accounts, none with an error.`;
  return findings.length ? findings : [{ about, state: 'ok', says }];
};

const examineWebhooks = async ({
  installation: { db },
}: Examined): Promise<Finding[]> => {
  const about = 'webhooks';
  const webhooks = await listWebhooks(db, { limit: MOST_WEBHOOKS });
  const findings = webhooks.flatMap((webhook): Finding[] => {
    const { id, url, disabled_why: why, failing_since: since } = webhook;
    const name = `Webhook ${id}, ${new URL(url).origin},`;
    if (why === 'person' || (why === null && since === null)) return [];
    const todo = `See GET /v1/webhooks/${id}/deliveries, and docs/webhooks.md.`;
    return why === null
      ? [{ about, state: 'warning', says: `${name} does not answer.`, todo }]
      : [{ about, state: 'problem', says: `${name} was disabled.`, todo }];
  });
  if (findings.length || !webhooks.length) return findings;
  return [{ about, state: 'ok', says: `${webhooks.length}, none fails.` }];
};

const examineLists = async ({
  installation: { db },
  now,
}: Examined): Promise<Finding[]> => {
  const about = 'lists';
  const rows = await listBlocklists(db, { limit: MOST_LISTS });
  const lists = await presentLists(db, rows, now);
  const findings = lists.flatMap((list): Finding[] => {
    const { id, name, failure, waiting, until } = list;
    if (failure) {
      const since = `fails since ${failure.since}: ${failure.text}`;
      const todo = `See that it can be read, then “doorlist list refresh ${id}”: docs/lists.md.`;
      return until === null
        ? [
            {
              ...{ about, state: 'problem', todo },
              says: `The list ${name} ${since} Its bans have ended.`,
            },
          ]
        : [
            {
              ...{ about, state: 'warning', todo },
              says: `The list ${name} ${since} Its bans end ${until}.`,
            },
          ];
    }
    return waiting
      ? [
          {
            ...{ about, state: 'warning' },
            says: `An update of the list ${name} waits. ${waiting.text}`,
            todo: `Run “doorlist list show ${id}”, then approve or decline it.`,
          },
        ]
      : [];
  });
  if (findings.length || !lists.length) return findings;
  return [{ about, state: 'ok', says: `${lists.length}, none fails.` }];
};

const examineMail = async ({ env }: Examined): Promise<Finding[]> => {
  const about = 'mail';
  try {
    const mailer = openMailer(env, readPublicUrl(env));
    if (!mailer) {
      const says = 'None is sent: links to choose a password are handed over.';
      return [{ about, state: 'ok', says }];
    }
    await mailer.check();
    return [{ about, state: 'ok', says: 'The server takes it.' }];
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const todo = 'Correct SMTP_URL, MAIL_FROM or DOORLIST_URL: docs/people.md.';
    return [{ about, state: 'problem', says, todo }];
  }
};

const examineCertificate = async (
  url: string,
  now: number,
): Promise<Finding> => {
  const about = 'certificates';
  try {
    const end = await findCertificateEnd(url);
    const days = Math.floor((end - now) / DAY);
    const says = `That of ${url} ends in ${days} days.`;
    return days >= NOTICE
      ? { about, state: 'ok', says }
      : { about, state: 'warning', says, todo: 'Have it renewed.' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ...{ about, state: 'problem', says: `${url}: ${reason}` },
      todo: 'See that browsers get there, with a certificate they trust.',
    };
  }
};

const examineCertificates = async ({
  urls,
  now,
}: Examined): Promise<Finding[]> =>
  urls.length
    ? Promise.all(urls.map((url) => examineCertificate(url, now)))
    : [
        {
          ...{ about: 'certificates', state: 'warning' },
          says: 'No address was named, so none was looked at.',
          todo: 'Name the address that browsers use: --url https://bans.example.com.',
        },
      ];

/** Looks at an installation, and says of each part whether it is well. */
export const examineInstallation = async (
  examined: Examined,
): Promise<Finding[]> => [
  ...(await examineSettings(examined)),
  ...(await examineDatabase(examined)),
  ...examineProxy(examined),
  ...(await examineVendors(examined)),
  ...(await examineWebhooks(examined)),
  ...(await examineLists(examined)),
  ...(await examineMail(examined)),
  ...(await examineOpenId(examined.env)),
  ...(await examineCertificates(examined)),
];
