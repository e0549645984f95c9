import "server-only";

export { addReply, addThread } from "./add-comment";
export { deleteComment, editComment } from "./change-comment";
export { countComments, countUnseenMentions } from "./count-comments";
export { followRenames } from "./follow-renames";
export { listPeople } from "./list-people";
export { markThreadSeen } from "./mark-thread-seen";
export { listThreads, loadThread } from "./read-threads";
export { reopenThread, resolveThread } from "./resolve-thread";
