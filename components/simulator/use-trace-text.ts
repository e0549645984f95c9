"use client";

import { useKindName } from "@/components/action-editor/use-kind-name";
import { useTranslations } from "@/components/i18n/client";
import { type Definition, indexOf, specialRoles, type TraceLine, titleOf, validateRuleSchema } from "@/lib/engine";

const ruleTypes = validateRuleSchema.options.map(({ shape }) => shape.type.value);

/** What a line of the trace says to people, in their language: the one place where lines become sentences. */
export function useTraceText(definition: Definition): (line: TraceLine) => string {
  const t = useTranslations("simulator.trace.lines");
  const names = useTranslations("builder");
  const kindName = useKindName();
  const step = (id: string | null) => {
    const found = id === null ? undefined : indexOf(definition).byId.get(id);
    const role = specialRoles.find((one) => id === `:${one}`);
    return found ? titleOf(found) : role ? names(`role.${role}`) : (id ?? "");
  };
  const rule = (name: string) => {
    const type = ruleTypes.find((one) => one === name);
    return type ? names(`validate.${type}`) : name;
  };
  return (line) => {
    switch (line.type) {
      case "step_entered":
        return t("stepEntered", { step: step(line.stepId) });
      case "input":
        return line.raw === null ? t(`pressed`) : t(`input.${line.via}`, { raw: line.raw });
      case "normalized":
        return t("normalized", { rule: names(`normalize.${line.rule}`), value: line.value });
      case "validated":
        return line.passed
          ? t("passed", { rule: rule(line.rule) })
          : t("refused", { rule: rule(line.rule), error: line.error ?? "" });
      case "action_run":
        return t(`action.${line.outcome}`, { action: kindName(line.action), code: line.code ?? "" });
      case "deferred":
        return t(`deferred.${line.action}`, { outcome: line.outcome });
      case "branch_tested":
        return t(line.matched ? "branchMatched" : "branchMissed", { number: line.index + 1 });
      case "connection":
        return t(`connection.${line.kind}`, { from: step(line.from), to: step(line.to) });
      case "target_missing":
        return t("targetMissing", { target: line.target });
      case "pattern_refused":
        return t("patternRefused", { pattern: line.pattern });
      case "stale":
        return t(`stale.${line.reason}`);
      case "answers_dropped":
        return t("answersDropped", { steps: line.stepIds.map(step).join(", ") });
      case "policy":
        return t("policy", { decision: line.decision });
      case "session":
        return t(`session.${line.change}`);
      case "empty_message_skipped":
        return t("emptySkipped", { number: line.index + 1 });
      case "step_budget_exceeded":
        return t("budget", { step: step(line.stepId) });
    }
  };
}
