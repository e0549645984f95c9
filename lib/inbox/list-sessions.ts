import { desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { interactions, interactionVersions, sessions } from "@/db/schema";
import { labelOfAnswer, stepSchema } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import type { SessionView } from "./view-types";

/** The newest runs are what an agent asks about; older ones have their own page. */
const shownSessions = 10;

/** Only what a label needs: an old version may hold what today's schema of definitions refuses. */
const stepTitlesSchema = z.object({ steps: z.array(z.looseObject({ id: z.string(), title: z.string().default("") })) });

/** INB-212: a peer's runs through interactions, newest first, with their answers in the order of the steps. */
export async function listSessions(ctx: Ctx, peerId: string): Promise<SessionView[]> {
  const rows = await ctx.db
    .select({
      id: sessions.id,
      interactionId: sessions.interactionId,
      versionId: sessions.versionId,
      title: interactions.title,
      status: sessions.status,
      currentStepId: sessions.currentStepId,
      answers: sessions.answers,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(interactions, eq(interactions.id, sessions.interactionId))
    .where(eq(sessions.peerId, peerId))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
    .limit(shownSessions);
  const versions = await versionsById(
    ctx,
    rows.map((row) => row.versionId),
  );
  return rows.map(({ versionId, currentStepId, answers, ...row }) => {
    const version = versions.get(versionId);
    return {
      ...row,
      versionNumber: version?.number ?? 0,
      stepTitle: currentStepId && (version?.titles.get(currentStepId) || currentStepId),
      answers: version ? answersInOrder(answers, version) : [],
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
    };
  });
}

interface VersionTitles {
  number: number;
  /** Title by step id, in the order of the definition. */
  titles: Map<string, string>;
  /** The steps as they are stored, by id. */
  steps: Map<string, unknown>;
}

/** Number and step titles of several versions at once. */
export async function versionsById(ctx: Ctx, versionIds: string[]): Promise<Map<string, VersionTitles>> {
  const wanted = [...new Set(versionIds)];
  if (wanted.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      id: interactionVersions.id,
      number: interactionVersions.number,
      definition: interactionVersions.definition,
    })
    .from(interactionVersions)
    .where(inArray(interactionVersions.id, wanted));
  return new Map(rows.map((row) => [row.id, { number: row.number, ...stepsOf(row.definition) }]));
}

function stepsOf(definition: unknown): Omit<VersionTitles, "number"> {
  const steps = stepTitlesSchema.safeParse(definition).data?.steps ?? [];
  return {
    titles: new Map(steps.map((step) => [step.id, step.title])),
    steps: new Map(steps.map((step) => [step.id, step])),
  };
}

function answersInOrder(
  answers: Record<string, string>,
  { titles, steps }: Omit<VersionTitles, "number">,
): SessionView["answers"] {
  const order = [...titles.keys()];
  const place = (stepId: string) => (order.includes(stepId) ? order.indexOf(stepId) : order.length);
  return Object.entries(answers)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([stepId, value]) => ({
      stepId,
      label: titles.get(stepId) || stepId,
      value: pressedLabel(steps.get(stepId), value, answers),
    }));
}

/** What stood on the button that was pressed, else the answer; a step of a format that nobody reads any more has no buttons. */
function pressedLabel(stored: unknown, answer: string, answers: Record<string, string>): string {
  const step = stepSchema.safeParse(stored).data;
  return step ? labelOfAnswer(step, answer, { session: answers }) : answer;
}
