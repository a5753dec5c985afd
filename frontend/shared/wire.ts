/** The shapes that travel between server and browser. Instants are ISO 8601 in UTC; ids are UUIDs. */

export type Localized = Readonly<Record<string, string>>;

export interface Me {
  session: string;
  participant: string;
  name: string;
  group: string;
  language: string;
  /** masked, for example m•••@voorbeeld.nl */
  email?: string | null;
  /** whether we may mail invitations for what follows; absent without an address */
  invite?: boolean | null;
}

export type SessionState = 'DRAFT' | 'OPEN' | 'RUNNING' | 'CLOSED' | 'PUBLISHED';
export type Naming = 'PSEUDONYM' | 'NAME';

export interface JoinInfo {
  session: string;
  code: string;
  title: Localized;
  purpose: Localized;
  place: string | null;
  startsAt: string | null;
  state: SessionState;
  naming: Naming;
  groups: string[];
  suggestedName: string;
  languages: string[];
  you: Me | null;
}

export type PhaseKind = 'WELCOME' | 'BOARD' | 'TALK' | 'TEAMS' | 'READ_BACK' | 'THEMES' | 'CLOSE';

export interface Phase {
  id: string;
  index: number;
  count: number;
  title: Localized;
  instruction: Localized;
  board: string | null;
  /** of paper notes, which the facilitator shows to the hall now */
  photo?: string | null;
  kind: PhaseKind;
  may: { read: boolean; write: boolean; vote: boolean };
  /** whether the facilitator is still going to show what is written in it */
  covered?: boolean;
}

export interface Timer {
  state: 'RUNNING' | 'PAUSED';
  endsAt?: string | null;
  leftMs?: number | null;
  totalMs: number;
}

export interface Ballot {
  id: string;
  budget: number;
  cap: number;
  live: boolean;
  state: 'OPEN' | 'PAUSED' | 'CLOSED';
}

export interface BallotResult {
  target: string;
  votes: number;
  groups: Record<string, number>;
}

/** How a round of voting stands; the same for everybody. No results as long as nobody may see them. */
export interface Score {
  ballot: Ballot;
  voters: number;
  results: BallotResult[] | null;
  elsewhere: number;
}

export interface OwnVotes {
  ballot: Ballot;
  left: number;
  votes: { target: string; votes: number; gone: boolean }[];
}

export interface Stage {
  version: number;
  session: string;
  title: Localized;
  state: SessionState;
  code: string;
  joinUrl: string;
  serverTime: string;
  naming: Naming;
  phase: Phase | null;
  phases: { id: string; title: Localized; minutes: number; kind: PhaseKind }[];
  timer: Timer | null;
  people: { total: number; groups: Record<string, number> };
  notes: number;
  /** how far people are while they do not see each other's notes */
  /** what the facilitator put on the screen of what stands out */
  findings?: { id: string; text: string; language: string }[];
  ballot?: Score | null;
  quiet?: { people: number; writing: number } | null;
  announcement: { id: string; text: string; at: string } | null;
  outcomeUrl: string | null;
}

export interface Framework {
  version: number;
  intro: Localized;
  fixed: Localized[];
  open: Localized[];
  decides: Localized[];
}

/** Why a note is hidden. */
export interface Why {
  reason: 'personal' | 'hurtful' | 'double' | 'off-topic' | 'other';
  words?: string;
  /** the author changed it since */
  changed?: boolean;
}

export interface Note {
  id: string;
  column: string;
  text: string;
  byWhom?: string | null;
  language?: string | null;
  /** of the author; absent where too few of it are there */
  group?: string | null;
  rank: number;
  at: string;
  /** sent to facilitators and to the author only */
  hidden?: boolean;
  /** why it is hidden; sent to facilitators and to the author only */
  why?: Why;
  /** what a facilitator may want to look at; sent to facilitators only */
  hints?: string[];
  /** only in sessions where people use their own name */
  author?: string | null;
  /** in which it is */
  cluster?: string | null;
  /** the note that is shown for both, because they say the same */
  mergedInto?: string | null;
}

/** Notes that belong together; which they are, the notes say. */
export interface Cluster {
  id: string;
  column: string;
  name?: string | null;
  rank: number;
  /** number of the change that last named it, 0 for none */
  named: number;
}

/** What a note says in another language; it counts for the words it was made from. */
export interface NoteTranslation {
  note: string;
  from: string;
  /** hash of those words */
  of: number;
  /** absent when there is no translation any more */
  text?: string;
  person?: boolean;
}

export interface NoteTranslations {
  language: string;
  number: number;
  notes: NoteTranslation[];
}

/** What one wrote on one board, the oldest first. */
export interface OwnNotes {
  board: string;
  phase: Localized;
  columns: Column[];
  notes: { id: string; column: string; text: string; byWhom?: string | null; language: string; at: string; hidden: boolean; withdrawn: boolean; reported?: boolean }[];
}

export interface Column {
  id: string;
  title: Localized;
}

export interface May {
  read: boolean;
  write: boolean;
  vote?: boolean;
  /** without `moderate` only one's own */
  move?: boolean;
  moderate?: boolean;
}

export interface Snapshot {
  board: string;
  title: Localized;
  columns: Column[];
  maxLength: number;
  byWhomMaxLength: number;
  may: May;
  number: number;
  /** how many notes hang there for participants, also those that this reader may not read yet */
  count?: number;
  notes: Note[];
  clusters?: Cluster[];
  mine: string[];
}

export interface Change {
  number: number;
  kind: string;
  note: Note | { id: string };
  mine?: boolean;
}

/** What became of clusters and of more than one note; what this reader may not see is gone. */
export interface Regrouped {
  number: number;
  kind: string;
  clusters: Cluster[];
  notes: Note[];
  goneClusters: string[];
  goneNotes: string[];
}

export type ClusterKind = 'group' | 'ungroup' | 'name_cluster' | 'move_cluster' | 'split' | 'merge' | 'unmerge' | 'undo';
export type ChangeKind = 'add' | 'edit' | 'withdraw' | 'move' | 'hide' | 'restore' | ClusterKind;

export interface ChangeRequest {
  id: string;
  kind: ChangeKind;
  /** empty when the change is not about one note */
  note: string;
  /** the note to put it with, or to merge it into */
  with?: string;
  /** to put it into, to name, to move, to split; with `with`, the id of the one to be made */
  cluster?: string;
  name?: string;
  /** which name was seen */
  seen?: number;
  /** of the change to take back */
  number?: number;
  text?: string;
  column?: string;
  byWhom?: string;
  language?: string;
  /** why it is hidden */
  why?: Why;
  /** of whoever wrote it on paper; for facilitators */
  group?: string;
  /** behind which note; null means in front of all, absent means last */
  after?: string | null;
}

export interface Posted {
  number: number;
  /** absent when the change was not about one note, or about one that this reader may not see (any more) */
  note?: Note;
  /** so many notes of a file that is taken back stay, because others built on them */
  stays?: number;
}
