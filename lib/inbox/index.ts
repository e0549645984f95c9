import "server-only";

export type { NewConversation } from "./add-conversations";
export { addConversations } from "./add-conversations";
export { clearNeedsReply } from "./clear-needs-reply";
export type { MessageEdit } from "./edit-message";
export { editMessage } from "./edit-message";
export { listConversations } from "./list-conversations";
export { listEntries } from "./list-entries";
export { loadConversation } from "./load-conversation";
export { countViews, loadInboxSummary } from "./load-inbox-summary";
export { markSeen, markUnread } from "./mark-seen";
export { recordChange } from "./record-change";
export type { NewEntry, TimelineAddition } from "./record-entries";
export { recordEntries } from "./record-entries";
export { saveDraft } from "./save-draft";
export type { MessageAddress, Unsent } from "./unsend-message";
export { unsendMessage } from "./unsend-message";
