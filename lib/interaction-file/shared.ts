export { interactionKeySchema, interactionTitleSchema } from "./file.schema";
export { importBodyBytes, type ReadCode, type ReadInteraction, type ReadProblem, readCodes } from "./read-result";
