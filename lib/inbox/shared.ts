export type {
  AcceptedPayload,
  ChangeKind,
  ConversationPreview,
  EntryContent,
  EntryKind,
  EntryOrigin,
  Handled,
  SessionContent,
  SessionEntryKind,
} from "./entry";
export {
  acceptedPayloadSchema,
  changeKinds,
  conversationPreviewSchema,
  entryContentSchemas,
  entryOriginSchema,
  sessionContentSchema,
  sessionEntryKinds,
  unsentContentSchema,
} from "./entry";
