export {
  addReplySchema,
  addThreadSchema,
  type CommentFilter,
  commentFilters,
  commentLimits,
  editCommentSchema,
  listThreadsSchema,
  type RenamedStep,
  renamedStepSchema,
} from "./comment.schema";
export type { CommentCounts, CommentView, Person, ThreadDetail, ThreadItem, ThreadPage } from "./comment-views";
export { mentionOf, partsOf } from "./mentions";
