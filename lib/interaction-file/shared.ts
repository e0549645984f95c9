export { importBodyBytes, type ReadCode, type ReadInteraction, type ReadProblem, readCodes } from "./read-result";
