export { apply } from "./apply";
export type { AvailableData, DataAt } from "./available-data";
export { availableData } from "./available-data";
export { meaningChecksum } from "./checksum";
export type { ClipSource, ReadClip } from "./clipboard";
export { readClip, writeClip } from "./clipboard";
export type { Command, CommandArguments, CommandType } from "./command";
export type { AlignEdge } from "./commands/arrange";
export { edges } from "./commands/arrange";
export { judgeConnection, type OutletOfStep } from "./commands/connect";
export { convertibleTo } from "./commands/convert-message";
export type { DeletionMode } from "./commands/delete-steps";
export { usualDeletion } from "./commands/delete-steps";
export { namesOf } from "./commands/rename-step";
export { countChanges } from "./count-changes";
export { patchesBetween } from "./diff";
export type { BuilderDocument, Frame, Layout, Mute, Note, Point } from "./document";
export { frameColours, layoutSchema, muteKeyOf, muteReasonLength, readDocument, readLayout } from "./document";
export { downstreamOf } from "./downstream";
export type { Sizes } from "./drawn";
export type { GroupedCommand } from "./edit-of-list";
export { editOfList } from "./edit-of-list";
export type { Editing, MergedEditing } from "./editing";
export { acknowledge, edit, endGroup, mergeTheirs, startEditing, step, unsavedPatches } from "./editing";
export type { Found, FoundKind } from "./find";
export { find } from "./find";
export { flowOrder, neighbourInFlow, stepsAround } from "./flow-order";
export type { History, HistoryMove, HistoryUnit, RecordOptions } from "./history";
export { emptyHistory, groupPauseMilliseconds, record, redo, seal, undo } from "./history";
export type { PlaceholderVerdict } from "./judge-placeholder";
export { judgePlaceholder } from "./judge-placeholder";
export { readHistory, writeHistory } from "./kept-history";
export { limits, nearLimits } from "./limits";
export type { ChooseSide, MergeConflict, Merged } from "./merge";
export { mergeDocuments } from "./merge";
export type {
  Applied,
  Dangling,
  Description,
  DescriptionKey,
  LimitName,
  LimitNotice,
  Refusal,
  RefusalCode,
  Report,
} from "./outcome";
export { descriptionKeys, refusalCodes } from "./outcome";
export type { OutletRef } from "./outlet";
export { outletAt, outletPath } from "./outlet";
export type { Patch } from "./patch";
export { applyPatches, changesMeaning, PatchError, patchSchema } from "./patch";
export type { LostUnit, Rebased } from "./rebase-history";
export { rebaseHistory } from "./rebase-history";
export type { Reference, ReferenceKind } from "./references";
export { referencesIn } from "./references";
export { renumberActions } from "./renumber-actions";
export { shareParts } from "./same-json";
export type { Selection } from "./selection";
export { shadowedBranches } from "./shadowed-branches";
export { proposeId } from "./step-ids";
export type { Usage } from "./usages";
export { usagesOfPlaceholder, usagesOfStep } from "./usages";
