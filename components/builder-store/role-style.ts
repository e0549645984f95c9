import {
  CalendarDays,
  CircleCheck,
  CircleQuestionMark,
  CircleSlash,
  Flag,
  Hourglass,
  ListChecks,
  type LucideIcon,
  MessageSquare,
  MessageSquareMore,
  PencilLine,
  Timer,
} from "lucide-react";
import type { NodeRole } from "@/lib/canvas/shared";
import type { SpecialRole } from "@/lib/engine";

interface RoleStyle {
  icon: LucideIcon;
  /** Icon on its own soft ground. */
  mark: string;
  /** Coloured word beside it. */
  word: string;
}

const ask = { mark: "bg-role-ask-soft text-role-ask", word: "text-role-ask" };
const say = { mark: "bg-role-say-soft text-role-say", word: "text-role-say" };
const review = { mark: "bg-role-review-soft text-role-review", word: "text-role-review" };
const complete = { mark: "bg-role-complete-soft text-role-complete", word: "text-role-complete" };
const cancel = { mark: "bg-role-cancel-soft text-role-cancel", word: "text-role-cancel" };
const time = { mark: "bg-role-time-soft text-role-time", word: "text-role-time" };

/** One icon and one colour for each role of a step; the role's word always stands with them. */
export const roleStyles: Record<NodeRole | SpecialRole, RoleStyle> = {
  ask: { icon: MessageSquareMore, ...ask },
  choice: { icon: ListChecks, ...ask },
  date: { icon: CalendarDays, ...ask },
  say: { icon: MessageSquare, ...say },
  confirm: { icon: CircleCheck, ...review },
  editPicker: { icon: PencilLine, ...review },
  complete: { icon: Flag, ...complete },
  cancelConfirm: { icon: CircleQuestionMark, ...cancel },
  canceled: { icon: CircleSlash, ...cancel },
  timeoutRemind: { icon: Timer, ...time },
  timeoutNotice: { icon: Hourglass, ...time },
};
