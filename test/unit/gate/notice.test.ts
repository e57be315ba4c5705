// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPage, pass } from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const refused = answerOf({
  verdict: 'refused',
  reference: 'R-1',
  maxAge: 10,
  endsIn: 7200,
});

const notices = () =>
  [...document.documentElement.children]
    .filter(({ localName }) => localName === 'doorlist-notice')
    .map(({ shadowRoot }) => shadowRoot?.textContent ?? '');

describe('the notice', () => {
  it('shows what is known, and is removed when the refusal ends', async () => {
    gateway.answers(refused);
    await openPage({ whenRefused: 'notice', text: 'Be kind.', locale: 'de' });
    await pass(100);
    expect(notices()).toHaveLength(1);
    expect(notices()[0]).toContain('R-1');
    expect(notices()[0]).toContain('Be kind.');
    expect(notices()[0]).toContain('2 Stunden');
    gateway.answers({ version: 6 });
    await pass(12_000);
    expect(notices()).toEqual([]);
  });

  it('is not shown unless the site asks for it', async () => {
    gateway.answers(refused);
    await openPage();
    await pass(1000);
    expect(notices()).toEqual([]);
  });

  it('shows the ban’s text instead of the site’s, as text', async () => {
    gateway.answers({ ...refused, text: '<img src=x> Use the form.' });
    await openPage({ whenRefused: 'notice', text: 'Be kind.' });
    await pass(100);
    expect(notices()[0]).toContain('<img src=x> Use the form.');
    expect(notices()[0]).not.toContain('Be kind.');
  });

  it('is shown where only the ban has a text', async () => {
    gateway.answers({ ...refused, text: 'Use the form.' });
    await openPage();
    await pass(100);
    expect(notices()[0]).toContain('Use the form.');
  });

  it('is shown where the gateway’s answer wants it, and the tag says nothing', async () => {
    const texts = { de: 'Schreiben Sie uns.' };
    gateway.answers({ ...refused, whenRefused: 'notice', texts });
    await openPage({ locale: 'de' });
    await pass(100);
    expect(notices()[0]).toContain('Schreiben Sie uns.');
  });

  it('is not shown where the tag wants none, whatever the answer says', async () => {
    gateway.answers({ ...refused, whenRefused: 'notice' });
    await openPage({ whenRefused: 'hide' });
    await pass(1000);
    expect(notices()).toEqual([]);
  });

  it('changes with the ban’s text', async () => {
    gateway.answers({ ...refused, text: 'Use the form.' });
    await openPage();
    await pass(100);
    gateway.answers({ ...refused, version: 6, text: 'Call us.' });
    await pass(12_000);
    expect(notices()).toHaveLength(1);
    expect(notices()[0]).toContain('Call us.');
  });

  it('is removed when the gate is stopped', async () => {
    gateway.answers(refused);
    const page = await openPage({ whenRefused: 'notice' });
    await pass(100);
    page.stop();
    await pass(0);
    expect(notices()).toEqual([]);
  });
});
