import type { ActionChange } from "@/components/action-editor/action-change";
import type { GroupedCommand } from "@/lib/builder/shared";

export type Phase = "beforeActions" | "afterActions";

/** The command for what somebody did to a list of actions; what names an action by its number follows it. */
export function actionCommand(
  { stepId, phase }: { stepId: string; phase: Phase },
  change: ActionChange,
): GroupedCommand {
  const place = { stepId, list: `/${phase}` };
  switch (change.type) {
    case "add":
      return { command: { type: "add_item", ...place, index: change.index, item: change.action } };
    case "copy":
      return { command: { type: "duplicate_item", ...place, index: change.index } };
    case "move":
      return { command: { type: "move_item", ...place, index: change.index, to: change.to } };
    case "remove":
      return { command: { type: "delete_item", ...place, index: change.index } };
    case "restore":
      return { command: { type: "set_field", stepId, path: place.list, value: change.actions } };
    case "set":
      return {
        command: { type: "set_item", ...place, index: change.index, item: change.action },
        group: `${stepId} ${place.list}/${change.index}${change.place}`,
      };
  }
}
