export type { ChannelHealthState, FriendStatus, Reach } from "./conversation";
export type {
  AcceptedPayload,
  ActionFailure,
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
export type { EntryBody } from "./entry-body";
export type {
  ChannelSummary,
  ConversationDetail,
  ConversationItem,
  ConversationPage,
  EntryPage,
  EntryView,
  InboxSummary,
  MediaView,
  OriginNames,
  PersonName,
  ReplyCost,
  SendView,
  SessionView,
  TagView,
  Versioned,
  ViewCounts,
} from "./view-types";
export {
  type InboxView,
  inboxViews,
  type ListConversationsInput,
  type ListEntriesInput,
  listConversationsSchema,
  listEntriesSchema,
  pageSize,
} from "./views";
