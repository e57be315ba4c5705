import { pino } from 'pino';
import { checkWaveBlock } from '../gateway/api/v1/sessions/waves/check-wave-block';
import { createWaveBlock } from '../gateway/api/v1/sessions/waves/create-wave-block';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import { createGeo } from '../gateway/geo/create-geo';
import { readGeoFiles } from '../gateway/geo/read-geo-files';
import { readProxyTrust } from '../gateway/http/read-proxy-trust';
import type { Installation } from '../gateway/installation/installation';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { createHolderName } from '../gateway/lib/process-name';
import { listShownWaves } from '../gateway/waves/find-shown-waves';
import type { Job } from '../protocol/jobs';
import type { Wave } from '../protocol/waves';
import type { Context } from './context';
import { describeJob } from './describe-job';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';
import { workOnJob } from './work-on-job';

/** Options of `doorlist waves block`. */
export interface BlockWaveOptions extends CommonOptions {
  kind: string[];
  for?: string;
  reason?: string;
  note?: string;
  endChats?: boolean;
  confirm?: boolean;
  dryRun?: boolean;
  neverBan: string[];
  geo?: string[];
}

/** Milliseconds that the bans may take to be planned and written down. */
const PLANNING = 600_000;

const describeWave = ({ id, text, chats, since, reach }: Wave): string =>
  [
    `Wave ${id}: ${chats} chats of ${reach.visitors} visitors since ${since.slice(0, 16)}, ${reach.signedIn} of them signed in.`,
    ...(text === null ? [] : [`  ${text.replace(/\s+/g, ' ')}`]),
  ]
    .map(escapeControlCharacters)
    .join('\n');

/** Prints the waves that go on. */
export const printWaves = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const waves = await withInstallation(context, data, ({ db }) =>
    listShownWaves(db, COMMAND_LINE_CALLER, Date.now()),
  );
  const text = waves.map(describeWave).join('\n') || 'There are no waves.';
  print(context, json, { data: waves }, text);
};

const createBlock = async (
  { env }: Context,
  { db, secrets }: Installation,
  wave: string,
  options: BlockWaveOptions,
  holder: string,
): Promise<number> => {
  const { kind: kinds, dryRun = false, endChats, confirm } = options;
  const { for: length, reason, note } = options;
  const asked = { kinds, for: length, reason, note, endChats, confirm };
  const { endChats: ends, ...terms } = checkWaveBlock(asked);
  const files = options.geo ?? readGeoFiles(env);
  const geo = await createGeo(files, { log: pino({ level: 'silent' }) });
  try {
    const { job } = await createWaveBlock(
      { db, secrets, geo, trust: readProxyTrust(env), now: Date.now },
      {
        ...{ wave, terms, endChats: ends, dryRun },
        // A running gateway leaves it to this process, while that lives.
        lease: { holder, until: Date.now() + PLANNING },
      },
      { caller: COMMAND_LINE_CALLER, at: Date.now(), from: {} },
    );
    return job.id;
  } finally {
    geo.stop();
  }
};

const runBlock = async (
  context: Context,
  installation: Installation,
  wave: string,
  options: BlockWaveOptions,
): Promise<Job> => {
  const { db } = installation;
  const neverBan = await loadNeverBan(db, readNeverBan(options.neverBan));
  const holder = createHolderName();
  const id = await createBlock(context, installation, wave, options, holder);
  return workOnJob(context, installation, id, {
    ...{ title: 'Blocking', holder, neverBan, geo: options.geo },
  });
};

/**
 * Blocks whoever wrote a wave, in this process, and prints what became of it.
 *
 * @throws ApiError if there is no such wave; ConfigError if it did not end
 */
export const blockWave = async (
  context: Context,
  wave: string,
  options: BlockWaveOptions,
): Promise<void> => {
  const job = await withInstallation(context, options.data, (installation) =>
    runBlock(context, installation, wave, options),
  );
  print(context, options.json, job, describeJob(job));
  if (job.state === 'failed') throw new ConfigError(job.why ?? 'It failed.');
  if (job.state === 'cancelled') {
    throw new ConfigError(
      'Stopped half-way. Who was blocked stays so; block the wave again to go on.',
    );
  }
};
