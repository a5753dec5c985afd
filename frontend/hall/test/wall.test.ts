import { describe, expect, test } from 'vitest';
import { apply, byRank, rankAfter, wallOf } from '../../board/wall';
import { note, snapshot } from './samples';

describe('the wall', () => {
  test('applies changes in order and leaves out what it knows', () => {
    const wall = wallOf(snapshot());
    expect(apply(wall, { number: 5, kind: 'add', note: note('old') })).toBe('old');
    expect(apply(wall, { number: 6, kind: 'add', note: note('c', 3) })).toBe('applied');
    expect([...wall.notes.keys()]).toEqual(['a', 'b', 'c']);
    expect(wall.number).toBe(6);
  });

  test('a hole in the numbers is a gap and changes nothing', () => {
    const wall = wallOf(snapshot());
    expect(apply(wall, { number: 7, kind: 'add', note: note('c') })).toBe('gap');
    expect(wall.number).toBe(5);
    expect(wall.notes.has('c')).toBe(false);
  });

  test('a note that is gone leaves the wall', () => {
    const wall = wallOf(snapshot());
    expect(apply(wall, { number: 6, kind: 'gone', note: { id: 'a' } })).toBe('applied');
    expect(wall.notes.has('a')).toBe(false);
  });

  test('while others are covered, holes are no gaps and the count comes from the server', () => {
    const wall = wallOf(snapshot({ may: { read: false, write: true }, count: 31, notes: [] }));
    expect(wall.covered).toBe(31);
    expect(apply(wall, { number: 9, kind: 'add', note: note('own') })).toBe('applied');
  });

  test('the same changes in any mixture of replay and repeat give the same wall', () => {
    const changes = Array.from({ length: 40 }, (_, i) => ({ number: 6 + i, kind: i % 7 === 3 ? 'gone' : 'add', note: note(`n${i % 11}`, i) }));
    const straight = wallOf(snapshot());
    changes.forEach((change) => expect(apply(straight, change)).toBe('applied'));
    const repeated = wallOf(snapshot());
    for (let i = 0; i < changes.length; i++) {
      for (let back = Math.max(0, i - 3); back <= i; back++) {
        apply(repeated, changes[back]);
      }
    }
    expect([...repeated.notes]).toEqual([...straight.notes]);
  });

  test('a rank behind a note lies between it and the next, in front lies before all', () => {
    const ordered = [note('a', 1), note('b', 2), note('c', 4)].sort(byRank);
    expect(rankAfter(ordered, 'b', 'x')).toBe(3);
    expect(rankAfter(ordered, null, 'x')).toBeLessThan(1);
    expect(rankAfter(ordered, undefined, 'x')).toBeGreaterThan(4);
    expect(rankAfter(ordered, 'a', 'b')).toBe(2.5);
  });
});
