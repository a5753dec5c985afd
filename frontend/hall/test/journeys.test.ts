import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speech } from '../../shared/i18n';
import { Journeys } from '../journeys';
import { journeyView } from '../views/journey';

const read = {
  at: '2026-05-01T10:00:00Z',
  notes: [
    { id: 'n1', steps: [
      { kind: 'theme', label: 'Part of a theme', text: 'Wonen', lang: 'nl', at: '2026-04-24T20:00:00Z' },
      { kind: 'action-point', label: 'Action point 3', text: 'Een taalcafé', lang: 'nl', at: '2026-04-30T20:00:00Z', state: 'Done', over: true, fresh: true,
        proofs: [{ title: 'Photo', url: 'https://example.org/photo' }] },
    ] },
    { id: 'n2', steps: [{ kind: 'report-block', label: 'In the report', text: 'LAB', link: 'outcome/s', at: '2026-04-25T20:00:00Z' }] },
  ],
};

let asked: { method: string; url: string; body?: string }[];
let page: HTMLElement;

beforeEach(() => {
  asked = [];
  speech.start('en', { 'hall.mine.fresh': 'New', 'hall.mine.became': 'What became of it' });
  vi.stubGlobal('fetch', async (url: string, options: { method: string; body?: string }) => {
    asked.push({ method: options.method, url, body: options.body });
    return options.method === 'PUT' ? new Response(null, { status: 204 }) : Response.json(read);
  });
  page = document.createElement('div');
});
afterEach(() => vi.unstubAllGlobals());

describe('what became of my notes', () => {
  test('is read in my language, and what was new is told to have been seen up to what stood on the screen', async () => {
    const journeys = new Journeys('/api/lab/s/me/journeys');
    expect(await journeys.read()).toBe(true);
    expect(asked[0].url).toBe('/api/lab/s/me/journeys?lang=en');
    expect(journeys.news).toBe(1);
    await journeys.seen();
    expect(asked[1]).toEqual({ method: 'PUT', url: '/api/lab/s/me/journeys/seen', body: JSON.stringify({ until: read.at }) });
    expect(journeys.news).toBe(0);
    await journeys.seen();
    expect(asked.length).toBe(2);
    expect(journeys.of('n1')[1].fresh).toBe(true);
    expect(journeys.of('unknown')).toEqual([]);
  });

  test('says each step with its date, in the language of its words, with what shows that it was done', async () => {
    const journeys = new Journeys('/api/lab/s/me/journeys');
    await journeys.read();
    render(journeyView(journeys.of('n1')), page);
    const items = [...page.querySelectorAll('li')];
    expect(items.map((it) => it.querySelector('time')!.textContent)).toEqual(['Apr 24, 2026', 'Apr 30, 2026']);
    expect(items[0].querySelector('[lang=nl]')!.textContent).toBe('Wonen');
    expect(items[0].querySelector('.fresh')).toBeNull();
    expect(items[1].textContent).toContain('New');
    expect(items[1].textContent).toContain('Done');
    expect(items[1].querySelector('a')!.getAttribute('href')).toBe('https://example.org/photo');
    render(journeyView(journeys.of('n2')), page);
    expect(page.querySelector('a')!.getAttribute('href')).toBe('/outcome/s');
    render(journeyView([]), page);
    expect(page.querySelector('section')).toBeNull();
  });
});
