export { interactionKeySchema, interactionTitleSchema } from "./file.schema";
export { type ReadCode, type ReadInteraction, type ReadProblem, readCodes } from "./read-result";
