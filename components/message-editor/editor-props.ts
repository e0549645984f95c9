import type { StepMessage } from "@/lib/engine";

/** What the editor of one kind of message gets. */
export interface EditorProps<T extends StepMessage["type"]> {
  message: Extract<StepMessage, { type: T }>;
  onChange: (message: StepMessage) => void;
  /** Of the message in the list, such as `/0`. */
  pointer: string;
}
