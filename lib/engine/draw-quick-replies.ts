import type { Action, QuickReply } from "@/lib/messages";
import type { Step } from "./definition.schema";
import { expandDeep, expandText, type Scope } from "./placeholders";
import { writeInteractionPostback } from "./postback";
import type { StepAction, StepQuickReply } from "./step-message.schema";
import type { Run } from "./turn";

/** Quick replies as they go out. `offset` is the place of the first one among the step's choices. */
export function drawQuickReplies(
  run: Run,
  step: Step,
  quickReplies: StepQuickReply[],
  scope: Scope,
  offset: number,
): QuickReply[] {
  let place = offset;
  return quickReplies.map(({ label, action, imageUrl }) => {
    const drawn: QuickReply = {
      label: expandText(label, scope),
      action: drawAction(run, step, action, label, scope, place),
    };
    if (action.type === "answer" || action.type === "pick") place += 1;
    return imageUrl ? { ...drawn, imageUrl: expandText(imageUrl, scope) } : drawn;
  });
}

function drawAction(
  { session }: Run,
  step: Step,
  action: StepAction,
  label: string,
  scope: Scope,
  place: number,
): Action {
  const address = { sid: session.token, step: step.id };
  const displayText = expandText(label, scope);
  switch (action.type) {
    case "answer":
      return { type: "postback", data: writeInteractionPostback({ ...address, opt: String(place) }), displayText };
    case "cancel":
      return { type: "postback", data: writeInteractionPostback({ ...address, action: "cancel" }), displayText };
    case "pick": {
      const { nextStepId: _, ...picker } = expandDeep(action, scope);
      return { ...picker, type: "datetimepicker", data: writeInteractionPostback({ ...address, opt: String(place) }) };
    }
    default:
      return expandDeep(action, scope);
  }
}
