import pino, { type DestinationStream, type Logger } from 'pino';
import { ConfigError } from '../errors/config-error';
import { formatEntry } from './format-entry';

type Environment = Readonly<Record<string, string | undefined>>;

const readLevel = (env: Environment): string => {
  const level = env['LOG_LEVEL'] || 'info';
  if (level === 'silent' || level in pino.levels.values) return level;
  const known = Object.keys(pino.levels.values).join(', ');
  throw new ConfigError(`LOG_LEVEL "${level}": expected ${known} or silent.`);
};

const readFormat = (env: Environment): 'json' | 'text' => {
  const format = env['LOG_FORMAT'] || 'json';
  if (format === 'json' || format === 'text') return format;
  throw new ConfigError(`LOG_FORMAT "${format}": expected json or text.`);
};

/** Returns the fastest way to write to a stream: to its file, if it has one. */
const findDestination = (stream: NodeJS.WritableStream): DestinationStream =>
  'fd' in stream && typeof stream.fd === 'number'
    ? pino.destination(stream.fd)
    : stream;

/**
 * Opens the log as `LOG_LEVEL` and `LOG_FORMAT` have it: JSON for programs, or
 * text for people.
 *
 * @throws ConfigError naming the variable and what was expected
 */
export const openLog = (
  env: Environment,
  stdout: NodeJS.WritableStream,
): Logger => {
  const level = readLevel(env);
  const format = readFormat(env);
  const destination = findDestination(stdout);
  return format === 'json'
    ? pino({ level }, destination)
    : pino(
        { level },
        { write: (entry) => destination.write(formatEntry(entry)) },
      );
};
