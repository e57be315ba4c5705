import {
  EXPECTED_SETTINGS,
  type SettingName,
} from '../../protocol/page-settings';
import type { Options } from '../options';

/** What holds instead of a value that an option cannot have. */
const INSTEAD: Partial<Record<SettingName, string>> = {
  widget: 'every widget is looked for',
  whenUnknown: 'it is refuse',
  whenRefused: 'it is hide',
  storage: 'it is after-chat',
  patience: 'nothing ends a hold',
  maxStale: 'an admission is unknown at once',
};

const toAttribute = (name: string) =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const isOneOf = (text: string, words: readonly string[]) =>
  !text || words.includes(text.toLowerCase().replace(/[\s_]+/g, '-'));

/** Where to read on. */
const DOCS =
  'https://github.com/doorlist/doorlist/blob/main/docs/installing.md';

/** Options of which several words are one. */
const NAMES: SettingName[] = ['whenUnknown', 'whenRefused', 'maxStale'];

/** A setting that is wrong, and a sentence that says so. */
interface Problem {
  setting: SettingName;
  text: string;
}

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
): Problem[] => {
  const read = (name: SettingName) => `${options[name] ?? ''}`.trim();
  const problems: Problem[] = [];
  const check = (setting: SettingName, isRight: boolean) => {
    if (isRight) return;
    const text = `${toAttribute(setting)} is “${read(setting)}”: expected ${EXPECTED_SETTINGS[setting]}; until that is mended, ${INSTEAD[setting]}.`;
    problems.push({ setting, text });
  };
  const checkWord = (name: SettingName) =>
    check(name, isOneOf(read(name), EXPECTED_SETTINGS[name].split(/, | or /)));
  const checkNumber = (name: SettingName) =>
    check(name, Number(read(name)) >= 0);

  check('widget', isNamed || isOneOf(read('widget'), ['auto']));
  if (read('load') && !isNamed) {
    problems.push({
      setting: 'load',
      text: 'data-load needs data-widget beside it. No widget is loaded.',
    });
  }
  checkWord('whenUnknown');
  checkWord('whenRefused');
  checkWord('storage');
  checkNumber('patience');
  checkNumber('maxStale');
  for (const key of Object.keys(options)) {
    const setting = NAMES.find(
      (one) => one.toLowerCase() === key.replace(/-/g, '').toLowerCase(),
    );
    if (setting && setting !== key) {
      problems.push({
        setting,
        text: `“${key}” is nothing: expected ${toAttribute(setting)}, or ${setting} in a URL.`,
      });
    }
  }
  return problems;
};

/**
 * Says in the console, in one line, what is wrong with settings. Returns their
 * names.
 */
export const explain = (options: Options, isNamed: boolean): SettingName[] => {
  const problems = listProblems(options, isNamed);
  if (problems[0]) {
    console.warn(
      `Doorlist: ${problems.map(({ text }) => text).join(' ')} See ${DOCS}`,
    );
  }
  return problems.map(({ setting }) => setting);
};
