import type { Statement } from '../../protocol/statement';

/** The words of a statement in one language. */
interface StatementTexts {
  category: string;
  rules: string;
  decided: string;
  decidedBy: Record<Statement['decided'], string>;
  scope: string;
  sites: Record<Statement['scope']['sites'], string>;
  closes: Record<Statement['scope']['closes'], string>;
}

/** Those of all languages that refused people are told something in. */
const STATEMENT_TEXTS = {
  en: {
    ...{ category: 'Reason', rules: 'Rules', decided: 'Decided' },
    decidedBy: { person: 'by a person', automatic: 'automatically' },
    scope: 'Applies to',
    sites: {
      this: 'this site',
      several: 'this site and others of this team',
      all: 'all sites of this team',
    },
    closes: { everything: 'the chat window', chat: 'the chat alone' },
  },
  de: {
    ...{ category: 'Grund', rules: 'Regeln', decided: 'Entschieden' },
    decidedBy: { person: 'von einem Menschen', automatic: 'automatisch' },
    scope: 'Gilt für',
    sites: {
      this: 'diese Website',
      several: 'diese und andere Websites dieses Teams',
      all: 'alle Websites dieses Teams',
    },
    closes: { everything: 'das Chatfenster', chat: 'nur den Chat' },
  },
  es: {
    ...{ category: 'Motivo', rules: 'Normas', decided: 'Decidido' },
    decidedBy: { person: 'por una persona', automatic: 'automáticamente' },
    scope: 'Se aplica a',
    sites: {
      this: 'este sitio',
      several: 'este sitio y otros de este equipo',
      all: 'todos los sitios de este equipo',
    },
    closes: { everything: 'la ventana de chat', chat: 'solo el chat' },
  },
  fr: {
    ...{ category: 'Motif', rules: 'Règles', decided: 'Décidé' },
    decidedBy: { person: 'par une personne', automatic: 'automatiquement' },
    scope: 'S’applique à',
    sites: {
      this: 'ce site',
      several: 'ce site et d’autres de cette équipe',
      all: 'tous les sites de cette équipe',
    },
    closes: { everything: 'la fenêtre de chat', chat: 'le chat seul' },
  },
  pt: {
    ...{ category: 'Motivo', rules: 'Regras', decided: 'Decidido' },
    decidedBy: { person: 'por uma pessoa', automatic: 'automaticamente' },
    scope: 'Aplica-se a',
    sites: {
      this: 'este site',
      several: 'este site e outros desta equipe',
      all: 'todos os sites desta equipe',
    },
    closes: { everything: 'a janela de chat', chat: 'apenas o chat' },
  },
  ja: {
    ...{ category: '理由', rules: '規則', decided: '判断' },
    decidedBy: { person: '担当者による', automatic: '自動' },
    scope: '対象',
    sites: {
      this: 'このサイト',
      several: 'このサイトと同じチームの他のサイト',
      all: 'このチームのすべてのサイト',
    },
    closes: { everything: 'チャットウィンドウ', chat: 'チャットのみ' },
  },
  ar: {
    ...{ category: 'السبب', rules: 'القواعد', decided: 'القرار' },
    decidedBy: { person: 'اتخذه شخص', automatic: 'آلي' },
    scope: 'ينطبق على',
    sites: {
      this: 'هذا الموقع',
      several: 'هذا الموقع ومواقع أخرى لهذا الفريق',
      all: 'جميع مواقع هذا الفريق',
    },
    closes: { everything: 'نافذة الدردشة', chat: 'الدردشة فقط' },
  },
} satisfies Record<string, StatementTexts>;
export type StatementLanguage = keyof typeof STATEMENT_TEXTS;

/** A line of a statement: what it is of, and what it says. */
export interface StatementLine {
  name: string;
  value: string;
  /** Where `value` leads to, if it is an address. */
  href?: string;
}

/**
 * Returns the lines of a statement but its end and where to appeal, which are
 * said beside it.
 */
export const listStatementLines = (
  { category, rules, decided, scope }: Statement,
  language: StatementLanguage,
): StatementLine[] => {
  const texts = STATEMENT_TEXTS[language];
  const where = `${texts.sites[scope.sites]} (${texts.closes[scope.closes]})`;
  return [
    ...(category ? [{ name: texts.category, value: category }] : []),
    ...(rules ? [{ name: texts.rules, value: rules, href: rules }] : []),
    { name: texts.decided, value: texts.decidedBy[decided] },
    { name: texts.scope, value: where },
  ];
};

/**
 * Returns a site's texts with the statement below each, in every language: so the
 * notice shows it as it shows any text.
 *
 * @param texts by language, in lower case
 */
export const withStatement = (
  texts: Readonly<Record<string, string>>,
  statement: Statement,
): Record<string, string> => {
  const toText = (language: StatementLanguage) =>
    listStatementLines(statement, language)
      .map(({ name, value }) => `${name}: ${value}`)
      .join('\n');
  const languages = Object.keys(STATEMENT_TEXTS) as StatementLanguage[];
  const own = Object.entries(texts).map(([language, text]) => {
    const [base = ''] = language.split('-');
    const known = languages.find((one) => one === base) ?? 'en';
    return [language, `${text}\n\n${toText(known)}`];
  });
  const english = texts['en'];
  const others = languages
    .filter((language) => texts[language] === undefined)
    .map((language) => [
      language,
      // As the notice does without a text of the visitor’s language.
      [english, toText(language)].filter(Boolean).join('\n\n'),
    ]);
  return Object.fromEntries([...own, ...others]) as Record<string, string>;
};
