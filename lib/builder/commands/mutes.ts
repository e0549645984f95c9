import { type BuilderDocument, type Mute, muteKeyOf } from "../document";
import { withMember } from "../json-pointer";
import { type Edit, type Refusal, refuse } from "../outcome";

export interface MuteProblem {
  mute: Mute;
}

/** Says why one warning at one place may stay (PRB-3), or says it anew. Part of the drawing: what is run stays as it is. */
export function muteProblem({ layout }: BuilderDocument, { mute }: MuteProblem): Edit {
  const mutes = withMember(layout.mutes, muteKeyOf(mute), mute);
  return {
    ok: true,
    layout: { ...layout, mutes },
    description: { key: "muteProblem", values: {} },
    focus: mute.stepId === undefined ? [] : [mute.stepId],
  };
}

/** Lets a warning count again. `key` is that of the layout's `mutes`. */
export function unmuteProblem({ layout }: BuilderDocument, { key }: { key: string }): Edit | Refusal {
  const mute = Object.hasOwn(layout.mutes, key) ? layout.mutes[key] : undefined;
  if (!mute) return refuse("PLACE_MISSING", { id: key, path: "/mutes" });
  return {
    ok: true,
    layout: { ...layout, mutes: withMember<Mute>(layout.mutes, key, undefined) },
    description: { key: "unmuteProblem", values: {} },
    focus: mute.stepId === undefined ? [] : [mute.stepId],
  };
}
