import { type Definition, indexOf, type Step } from "@/lib/engine";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { StepFinding } from "./check-graph";
import { type Finding, finding } from "./finding";
import { mediaAddresses } from "./media-addresses";
import { faultOfMedia } from "./media-fact";
import { startsAtOnce } from "./starts-at-once";
import type { KnownInteraction, World } from "./world";

/** What is wrong with a step's place among other interactions. */
export function checkCycles(definition: Definition, { self = [], interactions = [] }: World): StepFinding[] {
  return startsAtOnce(definition).flatMap(({ step, path, name }) => {
    const way = wayBack(name, self, interactions);
    if (!way) return [];
    const text = `Starts ${way.join(" → ")} and thereby itself, without waiting for an answer.`;
    return [{ step, found: finding("SUB_INTERACTION_CYCLE", path, text, { values: { way: way.join(" → ") } }) }];
  });
}

/** The titles on the shortest way from an interaction back to this one; nothing when none leads there. */
function wayBack(
  name: string,
  self: readonly string[],
  interactions: readonly KnownInteraction[],
): string[] | undefined {
  if (self.includes(name)) return [name];
  const byName = new Map(interactions.flatMap((known) => known.names.map((each) => [each, known] as const)));
  const waiting = [{ name, way: [] as string[] }];
  const seen = new Set<string>();
  for (const { name: at, way } of waiting) {
    const known = byName.get(at);
    if (!known || seen.has(at)) continue;
    seen.add(at);
    const here = [...way, known.title];
    if (known.starts.some((next) => self.includes(next))) return here;
    waiting.push(...known.starts.map((next) => ({ name: next, way: here })));
  }
  return undefined;
}

/** VERSION_BREAKING: what sessions that are under way would miss, were they moved to this definition (8.3). */
export function checkBreaking(definition: Definition, { live }: World): { found: Finding; step: Step | undefined }[] {
  if (!live) return [];
  const { byId } = indexOf(definition);
  return Object.entries(live.sessions).flatMap(([stepId, count]): { found: Finding; step: Step | undefined }[] => {
    const before = indexOf(live.definition).byId.get(stepId);
    if (!before || count === 0) return [];
    const step = byId.get(stepId);
    const values = { step: stepId, count };
    if (!step) {
      const text = `${count} sessions stand on ${stepId}, which is gone.`;
      return [
        { step, found: finding("VERSION_BREAKING", "/steps", text, { values: { ...values, change: "removed" } }) },
      ];
    }
    if (contractOf(step) === contractOf(before)) return [];
    const text = `${count} sessions stand on ${stepId}, whose input is another now.`;
    return [{ step, found: finding("VERSION_BREAKING", "/input", text, { values: { ...values, change: "input" } }) }];
  });
}

/** What a step takes for an answer. */
function contractOf({ input, normalize, validate, special }: Step): string {
  return canonicalJson({ mode: input.mode, normalize, validate, special: special ?? "" });
}

/** MEDIA_UNREACHABLE: what was found out about files when they were last looked at. */
export function checkMedia(step: Step, { media }: World): Finding[] {
  if (!media) return [];
  return mediaAddresses(step).flatMap(({ url, path, use }) => {
    const fact = Object.hasOwn(media, url) ? media[url] : undefined;
    const fault = fact && faultOfMedia(fact, use);
    return fault ? [finding("MEDIA_UNREACHABLE", path, `${url}: ${fault}`, { values: { fault, url } })] : [];
  });
}
