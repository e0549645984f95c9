import { z } from "zod";
import { panels, surfaces } from "@/components/builder-store/builder-state";

const keptSchema = z.object({
  viewport: z.object({ x: z.number(), y: z.number(), zoom: z.number().positive() }).optional(),
  steps: z.array(z.string()).max(1_000).catch([]),
  surface: z.enum(surfaces).optional(),
  panel: z.enum(panels).nullable().catch(null),
});

/** How somebody left the editor of an interaction (CAN-20). */
export type KeptView = z.infer<typeof keptSchema>;

/** Reads what a browser has kept; nothing when that is past reading. */
export function readKeptView(text: string | null): KeptView | undefined {
  if (text === null) return undefined;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
