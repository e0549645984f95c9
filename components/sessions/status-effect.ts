import type { SessionDetail } from "@/lib/sessions/shared";

type Status = SessionDetail["status"];

export type StatusEffect =
  | "activate"
  | "pause"
  | "cancelActive"
  | "completeActive"
  | "timeoutActive"
  | "endPaused"
  | "completePaused"
  | "correct";

/** What setting a status does to the person and to what is stored; the engine decides by the same table. */
export function statusEffect(from: Status, to: Status): StatusEffect {
  if (to === "active") return "activate";
  if (to === "paused") return "pause";
  if (from === "active")
    return ({ canceled: "cancelActive", completed: "completeActive", timeout: "timeoutActive" } as const)[to];
  if (from === "paused") return to === "completed" ? "completePaused" : "endPaused";
  return "correct";
}

/** What stands in the way: I1 and I2, and a person who handles the conversation. */
export function statusObstacle(
  { status: from, obstacles }: Pick<SessionDetail, "status" | "obstacles">,
  to: Status,
): "handedOver" | "active" | "sameInteraction" | undefined {
  const isOpening = to === "active" || (to === "paused" && from !== "active");
  if (!isOpening) return undefined;
  if (to === "active" && obstacles.isHandedOver) return "handedOver";
  if (to === "active" && obstacles.active) return "active";
  return obstacles.sameInteraction ? "sameInteraction" : undefined;
}
