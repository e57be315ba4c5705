import { escapeControlCharacters } from '../escape-control-characters';

/** What pino writes of one entry, as far as it is the same for all. */
interface Entry {
  level: number;
  time: number;
  msg?: string;
  [field: string]: unknown;
}

const LEVELS: Readonly<Record<number, string>> = {
  ...{ 10: 'TRACE', 20: 'DEBUG', 30: 'INFO', 40: 'WARN', 50: 'ERROR' },
  60: 'FATAL',
};

/** The same for all entries of a process: who reads one knows it. */
const LEFT_OUT = ['level', 'time', 'msg', 'pid', 'hostname'];

/** Returns a stack in one line: it begins with the error’s name and message. */
const joinStack = (stack: string): string => stack.replace(/\s*\n\s*/g, ' ← ');

const formatValue = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
};

const formatField = ([name, value]: [string, unknown]): string => {
  const { stack } = Object(value) as { stack?: unknown };
  return typeof stack === 'string'
    ? `${name}=${formatValue(joinStack(stack))}`
    : `${name}=${formatValue(value)}`;
};

/**
 * Returns one entry of the log as a line for people: time, level, message, and
 * its fields as `name=value`.
 *
 * @param json the entry as pino writes it
 */
export const formatEntry = (json: string): string => {
  const { level, time, msg = '', ...entry } = JSON.parse(json) as Entry;
  const fields = Object.entries(entry)
    .filter(([name]) => !LEFT_OUT.includes(name))
    .map(formatField);
  const begin = [
    new Date(time).toISOString(),
    (LEVELS[level] ?? String(level)).padEnd(5),
  ];
  const line = [...begin, msg, ...fields].join(' ');
  return `${escapeControlCharacters(line)}\n`;
};
