/**
 * Letters and digits, in lower case and in NFKC, that Unicode finds easy to take
 * for others in ASCII, beside those others: what of
 * https://www.unicode.org/Public/security/13.0.0/confusables.txt (© Unicode, Inc.,
 * https://www.unicode.org/license.txt) concerns emails, numbers and words, as
 * unhomoglyph 1.0.6 has it in its `data.json`.
 */
const CONFUSABLES: readonly [plain: string, alike: string][] = [
  ['2', 'ƨϩ\u{14bf}\u{a645}\u{a6ef}\u{a75b}'],
  ['3', 'ȝɜʒзӡ\u{2ccd}\u{a76b}\u{118ca}\u{16f3b}'],
  ['4', '\u{ab9e}\u{118cf}'],
  ['5', '\u{118db}'],
  ['6', 'б\u{2cd3}\u{abbe}\u{118d5}'],
  ['7', '\u{104fa}\u{118c6}'],
  ['8', 'ȣ\u{9ea}\u{a6a}\u{1031a}\u{1e8cb}'],
  ['9', '\u{9ed}\u{a67}\u{b68}\u{d6d}\u{2ccb}\u{a76f}\u{118cc}\u{118d6}'],
  ['a', 'ɑαа\u{15c5}\u{a4ee}\u{ab7a}\u{102a0}\u{16f40}'],
  ['aa', '\u{a733}'],
  ['ae', 'æӕ'],
  ['ao', '\u{a735}'],
  ['au', '\u{a737}'],
  ['av', '\u{a739}\u{a73b}'],
  ['ay', '\u{a73d}'],
  [
    'b',
    'ƅβвь\u{13fc}\u{1472}\u{15af}\u{15f7}\u{a4d0}\u{a7b5}\u{ab9f}\u{10282}\u{102a1}\u{10301}',
  ],
  ['bl', 'ы'],
  [
    'c',
    'ςс\u{1d04}\u{2ca5}\u{a4da}\u{abaf}\u{102a2}\u{10302}\u{1043d}\u{1051c}\u{118e9}\u{118f2}',
  ],
  ['d', 'ԁ\u{146f}\u{15de}\u{15ea}\u{a4d2}\u{a4d3}\u{ab70}\u{abb7}'],
  ['dz', 'ʣ'],
  ['e', 'εеҽ\u{2d39}\u{a4f0}\u{ab32}\u{ab7c}\u{10286}\u{118ce}'],
  [
    'f',
    'ϝք\u{15b4}\u{1e9d}\u{a4dd}\u{a799}\u{ab35}\u{10287}\u{102a5}\u{10525}\u{118c2}',
  ],
  ['g', 'ƍɡԍց\u{13fb}\u{1d83}\u{a4d6}\u{ab90}'],
  ['h', 'ηнһհ\u{157c}\u{2c8f}\u{a4e7}\u{ab8b}\u{ab92}\u{102cf}'],
  ['i', 'ıɩɪιіӏ\u{a647}\u{ab75}\u{118c3}'],
  ['j', 'ʝϳј\u{148d}\u{a4d9}\u{ab7b}'],
  ['k', 'κк\u{16d5}\u{2c95}\u{a4d7}\u{abb6}\u{10518}'],
  [
    'l',
    '1ǀ\u{5d5}\u{5df}\u{627}\u{661}\u{6f1}\u{7ca}\u{14aa}\u{16c1}\u{2c93}\u{2cd1}\u{2d4f}\u{a4e1}\u{a4f2}\u{abae}\u{1028a}\u{10309}\u{10320}\u{10443}\u{10526}\u{118d2}\u{16f16}\u{16f28}\u{1e8c7}',
  ],
  ['ll', 'ǁ\u{5f0}'],
  ['lo', 'ю'],
  ['ls', 'ʪ'],
  ['lz', 'ʫ'],
  ['m', 'μϻм\u{15f0}\u{16d6}\u{2c99}\u{a4df}\u{ab87}\u{102b0}\u{10311}'],
  ['n', 'ոռ\u{2c9b}\u{a4e0}\u{10513}'],
  [
    'o',
    '0οσоօ\u{5e1}\u{647}\u{665}\u{6be}\u{6c1}\u{6d5}\u{6f5}\u{7c0}\u{966}\u{9e6}\u{a66}\u{ae6}\u{b20}\u{b66}\u{be6}\u{c66}\u{ce6}\u{d20}\u{d66}\u{e50}\u{ed0}\u{101d}\u{1040}\u{10ff}\u{12d0}\u{1d0f}\u{1d11}\u{2c9f}\u{2d54}\u{3007}\u{a4f3}\u{ab3d}\u{10292}\u{102ab}\u{1042c}\u{104ea}\u{10516}\u{114d0}\u{118c8}\u{118d7}\u{118e0}',
  ],
  ['oe', 'œ'],
  ['oo', '\u{a699}\u{a74f}'],
  ['p', 'ρр\u{146d}\u{2ca3}\u{a4d1}\u{abb2}\u{10295}'],
  ['q', 'ԛգզ\u{2d55}'],
  [
    'r',
    'ʀг\u{1587}\u{1d26}\u{2c85}\u{a4e3}\u{ab47}\u{ab48}\u{ab71}\u{ab81}\u{aba2}\u{104dc}\u{16f35}',
  ],
  ['rn', 'm\u{11700}\u{118e3}'],
  [
    's',
    'ƽѕտ\u{a4e2}\u{a731}\u{aba5}\u{abaa}\u{10296}\u{10448}\u{118c1}\u{16f3a}',
  ],
  ['t', 'τт\u{2ca7}\u{a4d4}\u{ab72}\u{10297}\u{102b1}\u{10315}\u{16f0a}'],
  ['t3', '\u{a729}'],
  ['tf', '\u{a777}'],
  ['ts', 'ʦ'],
  [
    'u',
    'ʋυս\u{1200}\u{144c}\u{1d1c}\u{a4f4}\u{a79f}\u{ab4e}\u{ab52}\u{104f6}\u{118d8}\u{16f42}',
  ],
  ['ue', '\u{1d6b}'],
  ['uo', '\u{ab63}'],
  [
    'v',
    'νѵ\u{5d8}\u{667}\u{6f7}\u{142f}\u{1d20}\u{2d38}\u{a4e6}\u{a6df}\u{aba9}\u{1051d}\u{11706}\u{118c0}\u{16f08}',
  ],
  [
    'w',
    'ɯѡԝա\u{1d21}\u{a4ea}\u{ab83}\u{aba4}\u{1170a}\u{1170e}\u{1170f}\u{118e6}\u{118ef}',
  ],
  [
    'x',
    'χх\u{1541}\u{157d}\u{16b7}\u{2cad}\u{2d5d}\u{a4eb}\u{ab53}\u{10290}\u{102b4}\u{10317}\u{10322}\u{10527}\u{118ec}',
  ],
  [
    'y',
    'ɣʏγуү\u{10e7}\u{1d8c}\u{1eff}\u{2ca9}\u{a4ec}\u{ab5a}\u{ab79}\u{ab8d}\u{102b2}\u{118dc}\u{16f43}',
  ],
  ['z', 'ζ\u{1d22}\u{a4dc}\u{ab93}\u{102f5}\u{118c4}\u{118c9}\u{118e5}'],
];

const PLAIN = new Map(
  CONFUSABLES.flatMap(([plain, alike]) =>
    [...alike].map((letter) => [letter, plain] as const),
  ),
);

/**
 * Returns a text in lower case with one spelling for all letters that look alike:
 * to be compared with others of its kind, not to be read.
 */
export const foldConfusables = (text: string): string =>
  Array.from(
    text.normalize('NFKC').toLowerCase(),
    (letter) => PLAIN.get(letter) ?? letter,
  ).join('');
