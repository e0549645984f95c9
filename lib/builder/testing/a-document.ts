import type { DefinitionInput } from "@/lib/engine";
import { apply } from "../apply";
import type { Command } from "../command";
import { type BuilderDocument, readDocument } from "../document";
import type { Applied } from "../outcome";

/** A document of which a test writes only what matters to it. */
export function aDocument(
  steps: DefinitionInput["steps"],
  layout: object = {},
  settings: DefinitionInput["settings"] = {},
): BuilderDocument {
  const document = readDocument({ format: 1, steps, settings }, layout);
  if (!document) throw new Error("what the test wrote fits no schema");
  return document;
}

/** The document after these commands; throws with the reason when one is refused. */
export function after(document: BuilderDocument, ...commands: Command[]): BuilderDocument {
  return commands.reduce((before, command) => applied(before, command).document, document);
}

/** The result of a command that is carried out. */
export function applied(document: BuilderDocument, command: Command): Applied {
  const result = apply(document, command);
  if (!result.ok) throw new Error(`${command.type} was refused: ${result.code} ${JSON.stringify(result.detail)}`);
  return result;
}

/** The code with which a command is refused, or "done". */
export function refusalOf(document: BuilderDocument, command: Command): string {
  const result = apply(document, command);
  return result.ok ? "done" : result.code;
}
