import type { Requirement, RequirementType, TriggerChoices } from "@/lib/triggers/shared";

export const requirementTypes = [
  "tag",
  "profile",
  "friend",
  "hours",
  "source",
] as const satisfies readonly RequirementType[];

/** A condition of this type, filled in with what is most likely wanted. */
export function newRequirement(type: RequirementType, { tags }: Pick<TriggerChoices, "tags">): Requirement {
  switch (type) {
    case "source":
      return { type, kinds: ["group"] };
    case "friend":
      return { type, statuses: ["friend"] };
    case "tag":
      return { type, has: true, tag: tags[0]?.name ?? "" };
    case "profile":
      return { type, key: "", test: "equals", value: "" };
    case "hours":
      return { type, isOpen: true };
  }
}
