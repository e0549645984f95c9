export { answerFor } from "./answer-for";
export { answersBefore } from "./answers-before";
export { compareTranscripts } from "./compare-transcripts";
export { bubbleOf, samplePlace } from "./inbound";
export { type DrawnMessage, messagesOfStep } from "./messages-of-step";
export { type NamesInActions, namesInActions } from "./names-in-actions";
export { targetOf } from "./play";
export { questionOf, withAnswer, withoutAnswers } from "./real-answers";
export { inputsOf, transcriptOf } from "./run-inputs";
export { type ServerRun, type ServerRunInput, serverRunLimits, serverRunSchema } from "./server-run.schema";
export { goBackTo, replayOn, send, switchTo } from "./simulate";
export type { SaidMessage, SimulatedState, SimulatedTurn, Simulation } from "./simulation";
export { sessionOf, stateOf } from "./simulation";
export {
  type ClockMove,
  type OtherInteraction,
  optionsSchema,
  type SimulatedChannel,
  type SimulatedInput,
  type SimulationOptions,
  type SituationBefore,
  type Stub,
  simulatedInputSchema,
  situations,
} from "./simulation.schema";
export { startSimulation } from "./start-simulation";
export { defaultStub, readOutput, stubKey, stubOf } from "./stubs";
export type { Surroundings } from "./surroundings";
