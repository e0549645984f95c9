import { type SpecialRole, type Step, specialRoles } from "@/lib/engine";
import { type Refusal, refuse } from "./outcome";

/** MOD-2, with letters of every script: Japanese ids are legal, the builder itself proposes ASCII. */
const idForm = /^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,63}$/u;
const longestId = 64;
const forbidden = "__proto__";

/** What is wrong with an id for a step of this role beside these steps; nothing when it will do. */
export function judgeId(id: string, role: SpecialRole | undefined, others: readonly Step[]): Refusal | undefined {
  if (!idForm.test(id) || id === forbidden) return refuse("ID_INVALID", { id });
  if (isRoleName(id) && id !== role) return refuse("ID_RESERVED", { id });
  const taken = others.find((step) => step.id.toLowerCase() === id.toLowerCase());
  return taken && refuse("ID_TAKEN", { id: taken.id });
}

/** A target may be a role's name, so a step of that name has to play the role. */
export function isRoleName(id: string): id is SpecialRole {
  return specialRoles.some((role) => role === id);
}

/** Ids that are in use, without regard to case. */
export class IdSet {
  readonly #taken: Set<string>;

  constructor(ids: Iterable<string>) {
    this.#taken = new Set([...ids].map((id) => id.toLowerCase()));
  }

  has(id: string): boolean {
    return this.#taken.has(id.toLowerCase());
  }

  /** Takes the id itself when it is free, else the first free of `-2`, `-3` … */
  take(wish: string, role?: SpecialRole): string {
    const isFree = (id: string) => !this.has(id) && (!isRoleName(id) || id === role);
    let id = wish;
    for (let number = 2; !isFree(id); number += 1) id = withNumber(wish, number);
    this.#taken.add(id.toLowerCase());
    return id;
  }
}

function withNumber(id: string, number: number): string {
  const ending = `-${number}`;
  return id.slice(0, longestId - ending.length) + ending;
}

/** The id that the builder proposes for a new step. */
export function proposeId(steps: readonly Step[]): string {
  const taken = new IdSet(steps.map(({ id }) => id));
  let number = 1;
  while (taken.has(`step-${number}`)) number += 1;
  return `step-${number}`;
}
