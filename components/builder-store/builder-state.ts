import type { Applied, Command, Description, Editing, LimitNotice, Refusal, Selection } from "@/lib/builder/shared";
import type { CommentCounts } from "@/lib/comments/shared";
import type { Definition, Step } from "@/lib/engine";
import type { MessageProblem } from "@/lib/messages";
import type { ProblemReport } from "@/lib/problems/shared";
import type { Simulation } from "@/lib/simulator/shared";
import type { CanvasView } from "./canvas-view";
import type { DraftSaver, SavingState } from "./draft-saver";
import type { Question } from "./question";

export const inspectorTabs = ["messages", "input", "branches", "actions", "advanced"] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/** What does not change while the editor is open; only publishing changes what is live. */
export interface BuilderFacts {
  workspace: string;
  interactionId: string;
  /** Viewers see the same canvas without anything to edit with (VIW-1). */
  canEdit: boolean;
  canPublish: boolean;
  /** What new sessions get; absent when nothing was ever published. */
  live?: { number: number; definition: Definition };
}

/** Where the inspector is to be: a tab, and the field to bring into view and focus (INS-2). */
export interface InspectorPlace {
  tab: InspectorTab;
  /** JSON pointer inside of the step. */
  field?: string;
}

/** What can stand open beside the canvas or the outline; one at a time. */
export const panels = ["problems", "settings", "simulator", "comments"] as const;
export type Panel = (typeof panels)[number];

export const surfaces = ["canvas", "outline"] as const;
export type Surface = (typeof surfaces)[number];

/** What happened last, for what is read aloud and shown (UND-5). A new object each time, so that the same can be said twice. */
export type Said =
  | {
      type: "did" | "undid" | "redid";
      description: Description;
      focus: readonly string[];
      /** Limits that are near now (MOD-5). */
      warnings?: readonly LimitNotice[];
    }
  | { type: "refused"; refusal: Refusal };

/** How a run in the simulator looks on the canvas (SIM-3). */
export interface Walk {
  currentStepId: string | null;
  /** The numbers of the visits, by step. */
  visits: Readonly<Record<string, readonly number[]>>;
  /** Ids of connections that were taken, as `graphOf` names them. */
  taken: readonly string[];
  /** The one that was taken just now. */
  last: string | null;
}

/** Where a run in the simulator is to begin: at a step, or where the interaction does. */
export interface Trial {
  stepId: string | null;
}

/** What is said about the steps; `news` rises with everything that is heard of it, for whoever has read more than the counts. */
export interface Discussion extends CommentCounts {
  news: number;
}

/** What follows from the document and is worked out beside it: set by whoever works it out. */
export interface Findings {
  walk: Walk | null;
  /** What is wrong with the document as it stood a moment ago; nothing before the first answer. */
  problems: ProblemReport | null;
  /** The problem that was opened last, by `keyOfProblem`: from there F8 goes on. */
  problemAt: string | null;
  saving: SavingState;
  complaints: Complaints | null;
  /** The conversation in the simulator. It stays while other parts are looked at. */
  simulation: Simulation | null;
  /** Nothing where nobody can say anything: in a playground, and before it is read. */
  discussion: Discussion | null;
}

/** What a platform answered about messages of a step as they stood then, by pointer into the step's list (MSG-14). */
export interface Complaints {
  stepId: string;
  messages: Step["messages"];
  problems: readonly MessageProblem[];
}

export type SelectedIds = Readonly<Required<Selection>>;

export interface PerformOptions {
  /** Typing in one field, pushing by arrow keys: see `RecordOptions` of lib/builder. */
  group?: string;
}

/** The editor of one interaction: what is edited, what is selected, and what can be done. */
export interface BuilderState extends Findings {
  readonly facts: BuilderFacts;
  readonly editing: Editing;
  readonly selection: SelectedIds;
  readonly place: InspectorPlace;
  readonly said: Said | null;
  /** The canvas, while one is shown. */
  readonly view: CanvasView | null;
  /** Whoever saves the draft; nobody in a playground. */
  readonly saver: DraftSaver | null;
  readonly surface: Surface;
  readonly panel: Panel | null;
  readonly question: Question | null;
  /** What the simulator is asked to begin with, until it has. */
  readonly trial: Trial | null;
  /** Whether the panel of comments is to begin with a new one, until it has. */
  readonly isAboutToComment: boolean;
  /** Carries out a command; a refused one changes nothing but `said`. Viewers are refused everything. */
  perform: (command: Command, options?: PerformOptions) => Applied | Refusal;
  undo: () => void;
  redo: () => void;
  /** Ends the group of typing: on blur, before composing and after it (UND-3). */
  endGroup: () => void;
  /** An input method began to compose, or ended: what is typed meanwhile is one unit, whatever field it is in (UND-3). */
  compose: (isComposing: boolean) => void;
  select: (selection: Selection) => void;
  /** Selects one step and brings a field of it into view. */
  open: (stepId: string, place?: InspectorPlace) => void;
  setPlace: (place: InspectorPlace) => void;
  /** Changes to the other surface, opens a panel, or closes the one that is open with `null`. */
  show: (change: { surface?: Surface; panel?: Panel | null }) => void;
  /** Opens the simulator and begins a new run at a step, or at the beginning (SIM-7). With `null` the wish is forgotten. */
  tryFrom: (trial: Trial | null) => void;
  /** Opens what is said about a step, ready to say more. */
  commentOn: (stepId: string) => void;
  /** For the panel of comments alone: it has heard of `commentOn`. */
  beginComment: () => void;
  /** Opens a dialogue, or closes the one that is open. */
  ask: (question: Question | null) => void;
  /** For saving and merging alone: replaces what is edited without a command. */
  replaceEditing: (change: (editing: Editing) => Editing) => void;
  report: (findings: Partial<Findings>) => void;
  /** For the canvas alone: says that it is there, and with `null` that it is gone. */
  showView: (view: CanvasView | null) => void;
  /** For saving alone: says that somebody saves, and with `null` that nobody does any more. */
  setSaver: (saver: DraftSaver | null) => void;
  /** For publishing alone: another version is what new sessions get. */
  goLive: (live: NonNullable<BuilderFacts["live"]>) => void;
}
