import type { OutletRef, Report, Selection } from "@/lib/builder/shared";

/** What the screen puts to the person before or after something is done. Anybody may ask; the screen has the dialogues. */
export type Question =
  /** What becomes of connections to what is deleted (CAN-15). */
  | { type: "delete"; selection: Selection }
  /** Another id for a step, with what names it (MOD-3). */
  | { type: "rename"; stepId: string }
  /** Where an outlet is to lead; without an outlet, first which one. */
  | { type: "connect"; stepId: string; outlet?: OutletRef }
  /** Which of several steps to go to. */
  | { type: "follow"; stepId: string; direction: "out" | "in" }
  | { type: "find" }
  /** What uses a step or a placeholder (CAN-17). */
  | { type: "usages"; of: { step: string } | { placeholder: string } }
  /** What leads nowhere since it was pasted, and how many files had to be left behind (CAN-14). */
  | { type: "pasted"; report: Report; lostFiles: number };
