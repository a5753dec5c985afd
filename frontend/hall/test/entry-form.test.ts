import { afterEach, beforeEach, expect, test } from 'vitest';
import { speech } from '../../shared/i18n';
import { EntryForm } from '../../team/entry-form';

const KEYS = ['self', 'self-unreported', 'other', 'choose', 'choose-unreported'].map((it) => `team.who.${it}`);

beforeEach(() => {
  localStorage.clear();
  speech.start('nl', Object.fromEntries(KEYS.map((it) => [it, `[${it}]`])));
});
afterEach(() => document.body.replaceChildren());

/** A pledge in which somebody wrote a name and did not yet say whose it is, sent. */
async function sent(named: boolean): Promise<string> {
  const form = new EntryForm();
  form.column = 'pledge';
  form.scope = 's';
  form.given = { text: 'Vijf fietsen', person: 'Riet' };
  form.named = named;
  document.body.append(form);
  await form.updateComplete;
  form.renderRoot.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await form.updateComplete;
  return form.renderRoot.textContent ?? '';
}

test('where the report names people, who names themselves reads that it will', async () => {
  const text = await sent(true);
  expect(text).toContain('[team.who.self]');
  expect(text).toContain('[team.who.choose]');
  expect(text).not.toContain('unreported');
});

test('where people use pseudonyms, they read that the report does not', async () => {
  const text = await sent(false);
  expect(text).toContain('[team.who.self-unreported]');
  expect(text).toContain('[team.who.choose-unreported]');
  expect(text).not.toContain('[team.who.self]');
});
