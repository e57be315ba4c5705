import { expect, it } from 'vitest';
import { openBehindProxy } from './address-proxy';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  visit,
} from './people';
import { AGENT } from './stack';
import { useStack } from './use-stack';

const held = useStack();

/** What an agent looks for, in two languages that begin at different sides. */
const AGENTS = {
  de: {
    ...{ tag: 'de-AT', zone: 'Pacific/Kiritimati', direction: 'ltr' },
    ...{ email: 'E-Mail', password: 'Passwort', signIn: 'Anmelden' },
    ...{ chats: 'Laufende Chats', block: /^Besucher sperren/ },
    dialog: 'Besucher sperren',
    ...{ visitor: 'Dieser Besucher', address: 'IP-Adresse', submit: 'Sperren' },
    ...{ blocked: /^Gesperrt bis .* von/, undo: 'Rückgängig' },
  },
  ar: {
    ...{ tag: 'ar-EG', zone: 'America/New_York', direction: 'rtl' },
    email: 'البريد الإلكتروني',
    ...{ password: 'كلمة المرور', signIn: 'تسجيل الدخول' },
    ...{ chats: 'الدردشات الجارية', block: /^حظر الزائر/ },
    dialog: 'حظر الزائر',
    ...{ visitor: 'هذا الزائر', address: 'عنوان IP', submit: 'حظر' },
    ...{ blocked: /^محظور حتى/, undo: 'تراجع' },
  },
} as const;

const LOCALES = { de: 'de', ar: 'ar-u-nu-latn' } as const;

it.each(['de', 'ar'] as const)(
  'an agent signs in, reads and blocks in %s, by their own clock',
  async (language) => {
    const { browser, stack } = held;
    const words = AGENTS[language];
    const said = `hello from ${language}`;
    const visitor = await visit(
      await openBrowser(
        browser,
        language === 'de' ? '203.0.113.61' : '203.0.113.62',
      ),
      `${stack.shop}/lamps`,
    );
    await visitor.say(said);

    const context = await openBehindProxy(browser, '198.51.100.1', {
      viewport: { width: 1440, height: 900 },
      ...{ locale: words.tag, timezoneId: words.zone },
    });
    const page = await context.newPage();
    const trouble = listenForTrouble(page);
    await page.goto(`${stack.gateway}/console`);
    await page.getByRole('textbox', { name: words.email }).fill(AGENT.email);
    await page.getByLabel(words.password).fill(AGENT.password);
    await page.getByRole('button', { name: words.signIn }).click();

    const list = page.getByRole('list', { name: words.chats });
    const row = list.getByRole('listitem').filter({ hasText: said });
    await row.getByRole('button').click();
    const root = page.locator('html');
    expect(await root.getAttribute('lang')).toBe(language);
    expect(await root.getAttribute('dir')).toBe(words.direction);

    const conversation = page.getByRole('log');
    await conversation.getByText(said).waitFor();
    const [listBox, logBox] = await Promise.all([
      list.boundingBox(),
      conversation.boundingBox(),
    ]);
    const isMirrored = (listBox?.x ?? 0) > (logBox?.x ?? 0);
    expect(isMirrored).toBe(words.direction === 'rtl');

    const time = row.locator('time');
    const [at = '', shown] = await Promise.all([
      time.getAttribute('datetime').then(String),
      time.getAttribute('title'),
    ]);
    expect(shown).toBe(
      new Intl.DateTimeFormat(LOCALES[language], {
        ...({ weekday: 'short', day: 'numeric', month: 'short' } as const),
        ...({ year: 'numeric', hour: '2-digit', minute: '2-digit' } as const),
        timeZone: words.zone,
      }).format(new Date(at)),
    );

    await page.getByRole('button', { name: words.block }).click();
    const dialog = page.getByRole('dialog', { name: words.dialog });
    await dialog.getByRole('checkbox', { name: words.visitor }).waitFor();
    await dialog.getByRole('checkbox', { name: words.address }).waitFor();
    await dialog
      .getByRole('button', { name: words.submit, exact: true })
      .click();
    await page.getByText(words.blocked).first().waitFor();
    await page.getByRole('button', { name: words.undo, exact: true }).waitFor();
    await visitor.isRefused();
    expectNoTrouble(trouble);
  },
);
