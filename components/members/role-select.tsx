"use client";

import { useTranslations } from "@/components/i18n/client";
import { Select } from "@/components/ui/select";
import { type Publishing, type WorkspaceRole, workspaceRoles } from "@/lib/kernel/roles";

interface RoleSelectProps {
  value?: WorkspaceRole;
  defaultValue?: WorkspaceRole;
  onValueChange?: (role: WorkspaceRole) => void;
  /** Only an owner makes owners. */
  withOwner: boolean;
  publishing: Publishing;
  name?: string;
  disabled?: boolean;
  className?: string;
  "aria-label"?: string;
}

/** One of the roles, each with what it is for. */
export function RoleSelect({ withOwner, publishing, ...rest }: RoleSelectProps) {
  const t = useTranslations("members");
  const roles = workspaceRoles.filter((role) => withOwner || role !== "owner");
  const hintOf = (role: WorkspaceRole) =>
    role === "editor" && publishing === "publishers" ? t("editorReserved") : t(`roles.${role}.hint`);
  const options = roles.map((role) => ({ value: role, label: t(`roles.${role}.name`), hint: hintOf(role) }));
  return <Select {...rest} options={options} />;
}
