import { render } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import type { Me } from '../../shared/wire';
import type { HallSession } from '../session';
import { teamView } from '../views/team';

afterEach(() => vi.unstubAllGlobals());

test('a phone that opens in the middle of the phase asks for the teams of its own session', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return new Promise(() => undefined);
  });
  expect(customElements.get('team-page')).toBeUndefined();
  render(teamView({ id: 's1' } as HallSession, { name: 'Magda' } as Me), document.body);
  await vi.waitFor(() => expect(customElements.get('team-page')).toBeDefined());
  await vi.waitFor(() => expect(asked).toEqual(['/api/places/s1/teams/feed']));
});
