/** A deed that this person cannot do right now; the control plane answers it with its status. */
export class PhoneProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
