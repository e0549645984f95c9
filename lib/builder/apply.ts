import { type Command, perform } from "./command";
import { patchesBetween } from "./diff";
import type { BuilderDocument } from "./document";
import { grownLimits } from "./limits";
import { type Applied, type Refusal, refuse } from "./outcome";
import { settle } from "./settle";

/**
 * Carries out a command: the new document, the patches that lead there and back, and what to tell; or why not. Pure. A refusal
 * leaves everything as it was. Where nothing changed there are no patches and the document is the very same.
 */
export function apply(document: BuilderDocument, command: Command): Applied | Refusal {
  const edit = perform(document, command);
  if (!edit.ok) return edit;
  const settled = settle(document, edit);
  if (!settled.ok) return settled;
  const { near, exceeded } = grownLimits(document, settled.value);
  const [first] = exceeded;
  if (first) {
    const { limit, count, max, stepId } = first;
    return refuse("LIMIT_EXCEEDED", { limit, count, max, ...(stepId !== undefined && { stepId }) });
  }
  const patches = patchesBetween(document, settled.value);
  const { description, focus, report = {} } = edit;
  return {
    ok: true,
    document: patches.length > 0 ? settled.value : document,
    patches,
    inverse: patchesBetween(settled.value, document),
    description,
    focus,
    warnings: near,
    report,
  };
}
