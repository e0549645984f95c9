import type { MessageTemplate } from "@/lib/engine";
import type { OtherInteraction, SimulatedChannel } from "./simulation.schema";

/** What a run needs of the workspace around it. */
export interface Surroundings {
  channels: SimulatedChannel[];
  templates: MessageTemplate[];
  /** What the draft's actions start or cancel, as it is live. */
  others: OtherInteraction[];
}
