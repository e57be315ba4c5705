import type { Options } from '../options';
import { WIDGET_SCRIPTS } from './widget-scripts';

/** What holds instead of a value that an option cannot have. */
const INSTEAD: Partial<Record<keyof Options, string>> = {
  widget: 'every widget is looked for',
  whenUnknown: 'it is refuse',
  whenRefused: 'it is hide',
  patience: 'nothing ends a hold',
  maxStale: 'an admission is unknown at once',
};

const toAttribute = (name: string) =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const list = (words: readonly string[]) =>
  `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;

const isOneOf = (text: string, words: readonly string[]) =>
  !text || words.includes(text.toLowerCase().replace(/[\s_]+/g, '-'));

/** Where to read on. */
const DOCS =
  'https://github.com/doorlist/doorlist/blob/main/docs/installing.md';

/** Options of which several words are one. */
const NAMES: (keyof Options)[] = ['whenUnknown', 'whenRefused', 'maxStale'];

/**
 * Returns what is wrong with the settings of a script tag or of `init()`: each
 * by the name of its attribute, what it is, what was expected, and what holds
 * until it is mended. Empty if nothing is.
 *
 * @param options the settings as they were given
 * @param isNamed whether they name a widget that the script has an adapter of
 */
export const listProblems = (
  options: Partial<Record<keyof Options, unknown>>,
  isNamed: boolean,
): string[] => {
  const read = (name: keyof Options) => `${options[name] ?? ''}`.trim();
  const problems: string[] = [];
  const check = (name: keyof Options, isRight: boolean, expected: string) => {
    if (isRight) return;
    problems.push(
      `${toAttribute(name)} is “${read(name)}”: expected ${expected}; until that is mended, ${INSTEAD[name]}.`,
    );
  };
  const checkWord = (name: keyof Options, words: readonly string[]) =>
    check(name, isOneOf(read(name), words), list(words));
  const checkNumber = (name: keyof Options, unit: string) =>
    check(name, Number(read(name)) >= 0, `a number of ${unit}`);

  const widgets = Object.keys(WIDGET_SCRIPTS);
  check(
    'widget',
    isNamed || isOneOf(read('widget'), ['auto']),
    `${list(['auto', ...widgets])}, of those that this script knows`,
  );
  if (read('load') && !isNamed) {
    problems.push(
      'data-load needs data-widget beside it. No widget is loaded.',
    );
  }
  checkWord('whenUnknown', ['admit', 'hold', 'refuse']);
  checkWord('whenRefused', ['hide', 'notice', 'chat-only']);
  checkNumber('patience', 'milliseconds');
  checkNumber('maxStale', 'seconds');
  for (const key of Object.keys(options)) {
    const name = NAMES.find(
      (one) => one.toLowerCase() === key.replace(/-/g, '').toLowerCase(),
    );
    if (name && name !== key) {
      problems.push(
        `“${key}” is nothing: expected ${toAttribute(name)}, or ${name} in a URL.`,
      );
    }
  }
  return problems;
};

/** Says in the console, in one line, what is wrong with settings. */
export const explain = (options: Options, isNamed: boolean): void => {
  const problems = listProblems(options, isNamed);
  if (problems[0]) {
    console.warn(`Doorlist: ${problems.join(' ')} See ${DOCS}`);
  }
};
