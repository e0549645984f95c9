import { applyPatches, type BuilderDocument, readLayout } from "@/lib/builder/shared";
import { checkDefinition, type World } from "@/lib/problems/shared";
import type { CheckAnswer, CheckRequest } from "./protocol";

/**
 * The worker's side: keeps the document as the screen last told it. Steps that no change touched stay the same objects, so what
 * was found in them before is not looked for again.
 */
export function createResponder(): (request: CheckRequest) => CheckAnswer {
  let known: { document: BuilderDocument; world: World } | undefined;
  return (request) => {
    known =
      request.type === "begin" ? begin(request) : known && { ...known, document: follow(known.document, request) };
    if (!known) return { type: "lost" };
    return { type: "found", problems: checkDefinition(known.document.meaning, known.world) };
  };
}

/** What is drawn where has no part in it. */
function begin({ meaning, world }: Extract<CheckRequest, { type: "begin" }>) {
  return { document: { meaning, layout: readLayout({}) }, world };
}

function follow(document: BuilderDocument, { patches }: Extract<CheckRequest, { type: "change" }>): BuilderDocument {
  return applyPatches(document, patches);
}
