import {
  type AddStep,
  addStep,
  type CustomiseRole,
  customiseRole,
  insertStep,
  type StepWish,
} from "./commands/add-steps";
import {
  type AlignEdge,
  type Arrangement,
  align,
  collapse,
  distribute,
  type Move,
  move,
  snap,
} from "./commands/arrange";
import { type Connect, connect, disconnect, makeExplicit, type OutletOfStep } from "./commands/connect";
import { type ConvertMessage, convertMessage } from "./commands/convert-message";
import { duplicateSelection, type Paste, paste } from "./commands/copy-steps";
import { type DeleteSelection, deleteSelection } from "./commands/delete-steps";
import { type ReplaceStep, replaceStep, type SetField, setField } from "./commands/fields";
import {
  addItem,
  deleteItem,
  duplicateItem,
  type ItemPlace,
  type ListPlace,
  moveItem,
  setItem,
} from "./commands/items";
import { type MuteProblem, muteProblem, unmuteProblem } from "./commands/mutes";
import { type AddFrame, addFrame, addNote, changeFrame, changeNote, type MoveFrame, moveFrame } from "./commands/notes";
import { type ReorderSteps, reorderSteps, setFirstStep } from "./commands/order-steps";
import { type RenameStep, renameStep } from "./commands/rename-step";
import { type ReplaceDocument, replaceDocument } from "./commands/whole-document";
import type { BuilderDocument, Frame, Note, Point } from "./document";
import type { Edit, Refusal } from "./outcome";
import type { Selection } from "./selection";

/** Everything that can be done to a document, and what it takes. */
export interface CommandArguments {
  add_step: AddStep;
  insert_step: StepWish & { on: OutletOfStep };
  customise_role: CustomiseRole;
  delete: DeleteSelection;
  duplicate: Selection;
  paste: Paste;
  rename_step: RenameStep;
  set_field: SetField;
  replace_step: ReplaceStep;
  connect: Connect;
  disconnect: OutletOfStep;
  make_explicit: { stepId: string };
  reorder_steps: ReorderSteps;
  set_first_step: { id: string };
  add_item: ListPlace & { index?: number; item: unknown };
  move_item: ItemPlace & { to: number };
  delete_item: ItemPlace;
  duplicate_item: ItemPlace;
  set_item: ItemPlace & { item: unknown };
  convert_message: ConvertMessage;
  move: Move;
  align: Arrangement & { edge: AlignEdge };
  distribute: Arrangement & { axis: "horizontal" | "vertical" };
  snap: { selection: Selection; grid?: number };
  collapse: { ids: readonly string[]; isCollapsed: boolean };
  add_note: { at: Point; text?: string };
  change_note: { id: string; change: Partial<Note> };
  add_frame: AddFrame;
  change_frame: { id: string; change: Partial<Frame> };
  move_frame: MoveFrame;
  mute_problem: MuteProblem;
  unmute_problem: { key: string };
  replace_document: ReplaceDocument;
}

export type CommandType = keyof CommandArguments;
/** One thing to be done, as data: `{ type: "rename_step", id: "ask", to: "ask-name" }`. */
export type Command<T extends CommandType = CommandType> = { [K in T]: { type: K } & CommandArguments[K] }[T];

type Performers = { [K in CommandType]: (document: BuilderDocument, command: Command<K>) => Edit | Refusal };

/** Who carries out which command. One file for each family, in `commands/`. */
const performers: Performers = {
  add_step: addStep,
  insert_step: insertStep,
  customise_role: customiseRole,
  delete: deleteSelection,
  duplicate: duplicateSelection,
  paste,
  rename_step: renameStep,
  set_field: setField,
  replace_step: replaceStep,
  connect,
  disconnect,
  make_explicit: makeExplicit,
  reorder_steps: reorderSteps,
  set_first_step: setFirstStep,
  add_item: addItem,
  move_item: moveItem,
  delete_item: deleteItem,
  duplicate_item: duplicateItem,
  set_item: setItem,
  convert_message: convertMessage,
  move,
  align,
  distribute,
  snap,
  collapse,
  add_note: addNote,
  change_note: changeNote,
  add_frame: addFrame,
  change_frame: changeFrame,
  move_frame: moveFrame,
  mute_problem: muteProblem,
  unmute_problem: unmuteProblem,
  replace_document: replaceDocument,
};

/** What a command makes of a document, not yet looked over. */
export function perform<K extends CommandType>(document: BuilderDocument, command: Command<K>): Edit | Refusal {
  return performers[command.type](document, command);
}
