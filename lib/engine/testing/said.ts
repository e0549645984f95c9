import { showMessage } from "./show-message";
import type { Happened } from "./world";

/** What was said in a turn, a line for each message. */
export function said({ messages }: Happened): string[] {
  return messages.map(showMessage);
}
