import type { Localized } from '../shared/wire';

/** Themes as they travel between server and browser. */

export type ThemeState = 'PROPOSED' | 'CHOSEN' | 'PARKED';

export interface Theme {
  id: string;
  /** given back when changing it */
  version: number;
  title: string;
  sentence: string;
  language: string;
  state: ThemeState;
  /** how many groups and notes it comes from */
  groups: number;
  notes: number;
  support: number;
  names: { id: string; text: string; language: string }[];
  /** of who proposed it; absent where too few of it are there */
  group?: string | null;
  /** only in sessions where people use their own name */
  author?: string | null;
  /** taken along from an earlier session */
  carried: boolean;
}

export interface ThemeList {
  number: number;
  /** the facilitator closed with a handful */
  closed: boolean;
  /** how many themes one person may support */
  each: number;
  may: { read: boolean; take: boolean };
  titleMax: number;
  sentenceMax: number;
  themes: Theme[];
}

export interface MyThemes {
  /** of the list's last change when this was so */
  number: number;
  supported: string[];
  proposed: string[];
  /** taken back, to be brought back */
  withdrawn: Theme[];
}

export interface ThemeSources {
  walls: {
    board: string;
    title: Localized;
    groups: { id: string; name?: string; notes: number; some: string[] }[];
    notes: { id: string; text: string; language: string }[];
  }[];
  /** how many loose notes there are besides */
  more: number;
}

export interface ThemeNote {
  id: string;
  text: string;
  byWhom?: string;
  language: string;
  group?: string;
  author?: string;
}
