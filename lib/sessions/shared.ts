export {
  type DeleteSessionsInput,
  deleteSessionsSchema,
  type EditAnswerInput,
  editAnswerSchema,
  mostDeleted,
  type SessionAddress,
  type SetStatusInput,
  setStatusSchema,
} from "./session-changes.schema";
export {
  type ExportSessionsInput,
  exportSessionsSchema,
  type ListSessionsInput,
  listSessionsSchema,
  pageSize,
  type SessionFilter,
  sessionFilterSchema,
} from "./session-filter.schema";
export type {
  AnswerView,
  LogLineView,
  Obstacle,
  SessionDetail,
  SessionItem,
  SessionPage,
  SessionPerson,
  SessionSummary,
} from "./session-views";
