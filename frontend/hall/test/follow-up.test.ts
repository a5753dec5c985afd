import { describe, expect, test } from 'vitest';
import { followUpItems, type FollowUp, type Made } from '../../board/follow-up';
import { itemsFor, itemsForCluster, type MenuDeeds } from '../../board/menu';
import type { Shown } from '../../board/overlay';
import type { Item } from '../../board/piles';
import { note } from './samples';

const made = (name: string): Made => ({ name, text: 'Een loket', language: 'nl', state: 'Begonnen', address: `action/${name}` });
const followUp: FollowUp = { make: 'actions/s/from/', made: { a: [made('1')], b: [made('2'), made('1')] } };
const deeds = { follow: (kind, ids) => followUpItems(followUp, kind, ids) } as MenuDeeds;
const shown = (id: string, part: Partial<Shown> = {}): Shown => ({ ...note(id), mine: false, ...part });
const item = (id: string, also: Shown[] = []): Item => ({ id, rank: 1, at: '', piles: [{ note: shown(id), also }] });
const addresses = (items: { address?: string }[]): string[] => items.flatMap((it) => it.address ?? []);
const menuOf = (it: Shown, may: object, also: Shown[] = []): string[] => {
  const here = item(it.id, also);
  return addresses(itemsFor(it, { read: true, write: true, ...may }, { columns: [], row: [here], item: here, pile: here.piles[0] }, deeds));
};

describe('what becomes of what hangs on the wall', () => {
  test('is in the menu of a note, with what came from those that say the same, each once', () => {
    expect(menuOf(shown('a'), { moderate: true })).toEqual(['actions/s/from/note/a', 'action/1']);
    expect(menuOf(shown('a'), { moderate: true }, [shown('b', { mergedInto: 'a' })])).toEqual(['actions/s/from/note/a', 'action/1', 'action/2']);
    expect(menuOf(shown('c'), { moderate: true })).toEqual(['actions/s/from/note/c']);
  });

  test('says once how many there are', () => {
    expect(followUpItems(followUp, 'note', ['b']).filter((it) => it.part !== undefined)).toHaveLength(1);
    expect(followUpItems(followUp, 'note', ['c']).filter((it) => it.part !== undefined)).toHaveLength(0);
  });

  test('is in the menu of a group', () => {
    const group: Item = { ...item('b'), cluster: { id: 'b', column: 'c1', rank: 1, named: 0 } };
    expect(addresses(itemsForCluster(group, { read: true, write: true, moderate: true }, [], [group], deeds))).toEqual(['actions/s/from/cluster/b', 'action/2', 'action/1']);
    expect(addresses(itemsForCluster(group, { read: true, write: true }, [], [group], deeds))).toEqual([]);
  });

  test('is for who runs the board: not for a participant, not for what is hidden or not yet on the server', () => {
    expect(menuOf(shown('a', { mine: true }), {})).toEqual([]);
    expect(menuOf(shown('a', { hidden: true }), { moderate: true })).toEqual([]);
    expect(menuOf(shown('a', { entry: { state: 'sending' } as Shown['entry'] }), { moderate: true })).toEqual([]);
  });

  test('is not there where the page offers nothing', () => {
    const here = item('a');
    expect(addresses(itemsFor(shown('a'), { read: true, write: true, moderate: true }, { columns: [], row: [here], item: here, pile: here.piles[0] }, {} as MenuDeeds))).toEqual([]);
  });
});
