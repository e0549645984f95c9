import type { EndReason, SessionMode, SessionStatus } from "@/lib/engine";

/** Times are ISO strings, so that a page that was rendered and one that was fetched hold the same. */
export interface SessionPerson {
  contactId: string;
  /** Given by an agent, else the platform's; null when neither is known. */
  name: string | null;
  platformName: string | null;
  /** The last four characters of the platform's id, for people without a name. */
  idTail: string;
  platformId: string;
  pictureUrl: string | null;
  /** Their thread in the inbox. */
  conversationId: string | null;
}

export interface SessionItem {
  id: string;
  person: SessionPerson;
  channel: { id: string; name: string; platform: string };
  versionNumber: number;
  status: SessionStatus;
  endReason: EndReason | null;
  /** Title of the step at which an open session stands, or its id. */
  stepTitle: string | null;
  answerCount: number;
  createdAt: string;
  updatedAt: string;
  endedAt: string | null;
}

export interface SessionPage {
  items: SessionItem[];
  nextCursor: string | null;
}

export interface AnswerView {
  stepId: string;
  title: string;
  /** Null when nothing has been answered. */
  value: string | null;
  /** What stood on the button behind the value; the value itself when no button did. */
  label: string | null;
  /** Neither shown to the person nor kept after completion. */
  isExcluded: boolean;
  /** The step's own buttons. */
  choices: { value: string; label: string }[];
  /** The version knows the step, and it waits for answers. */
  isKnown: boolean;
}

/** A line of the session's log. What it does not carry is missing. */
export interface LogLineView {
  id: number;
  at: string;
  kind: string;
  stepTitle?: string;
  answer?: string | null;
  before?: string | null;
  errors?: string[];
  status?: string;
  from?: string;
  reason?: string;
  action?: string;
  code?: string;
  detail?: string;
  /** Who did it by hand. */
  by?: string;
}

/** Another session of the same person that stands in the way. */
export interface Obstacle {
  sessionId: string;
  interactionId: string;
  title: string;
}

export interface SessionDetail extends SessionItem {
  revision: number;
  interaction: { id: string; title: string };
  mode: SessionMode;
  remindAt: string | null;
  reminderSentAt: string | null;
  expiresAt: string | null;
  pausedAt: string | null;
  storage: "profile" | "interactions";
  answers: AnswerView[];
  /** Oldest first; the newest lines when there are very many. */
  log: LogLineView[];
  isLogCut: boolean;
  /** Why it cannot be made active now (I1, I2), or put aside. */
  obstacles: { active: Obstacle | null; sameInteraction: Obstacle | null; isHandedOver: boolean };
  can: { edit: boolean; remove: boolean; openConversation: boolean };
}

/** What the filters of a list may choose from, and how many sessions stand how. */
export interface SessionSummary {
  interaction: { id: string; title: string };
  counts: Record<SessionStatus, number> & { total: number; people: number; rate: number | null };
  /** Numbers of published versions, newest first. */
  versions: number[];
  channels: { id: string; name: string }[];
  can: { export: boolean; remove: boolean };
}
