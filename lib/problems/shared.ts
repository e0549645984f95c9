export { checkDefinition } from "./check-definition";
export { checkDrafts } from "./check-drafts";
export type { DefinitionProblem, Fix, FixKey, ProblemCode, ProblemValues, Severity } from "./problem";
export { fixKeys, problemCodes, severities } from "./problem";
export { messagesInTurn } from "./turns";
export type { KnownInteraction, MediaFault, World } from "./world";
export { mediaFaults } from "./world";
