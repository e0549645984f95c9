"use client";

import { type ReactNode, useState } from "react";
import { BuilderContext, useBuilderStore } from "./builder-context";
import type { BuilderState } from "./builder-state";
import type { BuilderStore } from "./create-builder-store";

/** What stands in it is as it is for a viewer, whoever looks: for a canvas under a thumb, where a slip would move a step. */
export function ViewOnly({ children }: { children: ReactNode }) {
  const store = useBuilderStore();
  const [still] = useState(() => viewOnly(store));
  return <BuilderContext value={still}>{children}</BuilderContext>;
}

function viewOnly(store: BuilderStore): BuilderStore {
  const known = new WeakMap<BuilderState, BuilderState>();
  const facts = new WeakMap<BuilderState["facts"], BuilderState["facts"]>();
  const still = (state: BuilderState): BuilderState => {
    const own = facts.get(state.facts) ?? { ...state.facts, canEdit: false };
    const made = known.get(state) ?? { ...state, facts: own, perform: refuse };
    facts.set(state.facts, own);
    known.set(state, made);
    return made;
  };
  return {
    ...store,
    getState: () => still(store.getState()),
    getInitialState: () => still(store.getInitialState()),
    subscribe: (listener) => store.subscribe((state, before) => listener(still(state), still(before))),
  };
}

const refuse: BuilderState["perform"] = () => ({ ok: false, code: "READ_ONLY", detail: {} });
