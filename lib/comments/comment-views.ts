/** Something that somebody said, as screens receive it. */
export interface CommentView {
  id: string;
  text: string;
  /** Null: the account is gone. */
  author: { id: string; name: string } | null;
  isOwn: boolean;
  createdAt: string;
  editedAt: string | null;
}

/** A thread in a list: how it began and how much followed. */
export interface ThreadItem {
  id: string;
  stepId: string;
  lastAt: string;
  /** Null while it is open. `by` is null when the account is gone. */
  resolution: { at: string; by: string | null } | null;
  first: CommentView;
  replyCount: number;
  /** It names the reader, who has not looked yet. */
  isUnseen: boolean;
  /** Names of members that are named in what is shown here. Who has left is not among them. */
  names: Record<string, string>;
}

/** A thread with everything that was said in it, oldest first. */
export interface ThreadDetail extends Omit<ThreadItem, "first" | "replyCount"> {
  comments: CommentView[];
}

export interface ThreadPage {
  threads: ThreadItem[];
  /** Give it back as `after` for what is older; null on the last page. */
  next: string | null;
}

/** How much is said about an interaction, by step: threads that are open, and those that name the reader and wait to be seen. */
export interface CommentCounts {
  open: Record<string, number>;
  unseen: Record<string, number>;
}

/** Somebody who can be named. */
export interface Person {
  memberId: string;
  name: string;
}
