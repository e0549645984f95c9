export { answerFor } from "./answer-for";
export { answersBefore } from "./answers-before";
export { bubbleOf, samplePlace } from "./inbound";
export { targetOf } from "./play";
export { inputsOf, runInputs, type Transcript, transcriptOf } from "./run-inputs";
export { advanceClock, goBackTo, type Replayed, replayOn, send, switchTo } from "./simulate";
export type { AskedStub, Handled, SaidMessage, SimulatedState, SimulatedTurn, Simulation } from "./simulation";
export { sessionOf, stateOf } from "./simulation";
export {
  type ClockMove,
  type OtherInteraction,
  optionsSchema,
  type SimulatedInput,
  type SimulationOptions,
  type SituationBefore,
  type Stub,
  simulatedInputSchema,
  situations,
} from "./simulation.schema";
export { startSimulation } from "./start-simulation";
export { defaultStub } from "./stubs";
