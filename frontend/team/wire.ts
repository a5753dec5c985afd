import type { ChangeRequest, Timer } from '../shared/wire';

/** The shapes of teams and canvases as they travel between server and browser. */

export type ColumnName = 'need' | 'pledge' | 'trial';
export const COLUMNS: readonly ColumnName[] = ['need', 'pledge', 'trial'];

export interface TeamRules {
  choose: boolean;
  write: boolean;
  read: boolean;
  readBack: boolean;
}

export interface TeamCard {
  id: string;
  theme?: string;
  title: string;
  people: number;
  most?: number;
  /** what the spokesperson wants to be called */
  speaker?: string;
  /** absent when the team goes by the common time */
  timer?: Timer;
}

export interface RoomState {
  number: number;
  serverTime: string;
  namesShown: boolean;
  may: TeamRules;
  reading?: string;
  teams: TeamCard[];
}

export interface OwnTeam {
  team: string | null;
  asked: boolean;
  speaks: boolean;
}

export interface Words {
  text: string;
  person?: string;
  /** whether the person is the writer */
  self?: boolean;
  organisation?: string;
  /** a day, as 2018-06-01 */
  due?: string;
  need?: string;
}

export interface EntryCard extends Words {
  id: string;
  column: ColumnName;
  personGone?: boolean;
  language: string;
  rank: number;
  edition: number;
  withdrawn?: boolean;
  at: string;
}

export interface ReadBackWord {
  id: string;
  text: string;
  language: string;
  state: 'OPEN' | 'TAKEN' | 'LEFT';
}

/** What one said oneself of a team at the read-back. */
export interface OwnWord {
  team: string;
  right: boolean;
  text?: string;
  state: ReadBackWord['state'];
}

export interface TeamInside {
  people: string[];
  asked?: string;
  help?: string;
  right: number;
  words: ReadBackWord[];
}

export interface CanvasSnapshot {
  team: string;
  number: number;
  covered: boolean;
  write: boolean;
  lead: boolean;
  /** whether who is named here is named in the report too */
  named: boolean;
  maxLength: number;
  entries: EntryCard[];
  inside?: TeamInside;
}

export interface CanvasChange {
  team: string;
  number: number;
  step: string;
  entry: EntryCard | { id: string };
}

/** A change as the outbox keeps it; `note` is the entry, and is sent as that. */
export interface TeamChange extends Omit<ChangeRequest, 'kind' | 'column'>, Partial<Words> {
  kind: 'add' | 'edit' | 'withdraw' | 'restore' | 'move' | 'undo';
  column?: ColumnName;
  edition?: number;
  from?: string[];
}

export interface EntryPosted {
  number: number;
  entry: EntryCard;
}
