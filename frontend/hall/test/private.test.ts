import { describe, expect, test } from 'vitest';
import { Pen } from '../pen';
import { Turns } from '../turn';
import type { Stage } from '../../shared/wire';

describe('the pen', () => {
  const said: string[] = [];
  let now = 0;
  const pen = new Pen((board, writing) => said.push(`${board} ${writing}`), () => now);

  test('is taken up once, said again after a while, and put down once', () => {
    pen.typed('b', ' ');
    expect(said).toEqual([]);
    pen.typed('b', 'H');
    pen.typed('b', 'Ha');
    now = 19_999;
    pen.typed('b', 'Hal');
    expect(said).toEqual(['b true']);
    now = 20_000;
    pen.typed('b', 'Hall');
    expect(said).toEqual(['b true', 'b true']);
    pen.typed('b', '');
    pen.down();
    expect(said).toEqual(['b true', 'b true', 'b false']);
  });
});

describe('what a phone notices of the evening', () => {
  const stage = (phase: string, read: boolean): Stage => ({ state: 'RUNNING', phase: { id: phase, may: { read, write: true, vote: false } } }) as unknown as Stage;

  test('another phase, the reveal, and a wall that is covered again, each once', () => {
    const turns = new Turns();
    expect(turns.of(null)).toBeNull();
    expect(turns.of(stage('a', false))).toBeNull();
    expect(turns.of(stage('a', true))).toBe('revealed');
    expect(turns.of(stage('a', true))).toBeNull();
    expect(turns.of(stage('a', false))).toBe('covered');
    expect(turns.of(stage('b', true))).toBe('moved');
    turns.forget();
    expect(turns.of(stage('a', false))).toBeNull();
  });
});
