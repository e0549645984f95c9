"use client";

import { useTranslations } from "@/components/i18n/client";
import { Select } from "@/components/ui/select";
import { type WorkspaceRole, workspaceRoles } from "@/lib/kernel/roles";

interface RoleSelectProps {
  value?: WorkspaceRole;
  defaultValue?: WorkspaceRole;
  onValueChange?: (role: WorkspaceRole) => void;
  /** Only an owner makes owners. */
  withOwner: boolean;
  name?: string;
  disabled?: boolean;
  className?: string;
  "aria-label"?: string;
}

/** One of the roles, each with what it is for. */
export function RoleSelect({ withOwner, ...rest }: RoleSelectProps) {
  const t = useTranslations("members.roles");
  const roles = workspaceRoles.filter((role) => withOwner || role !== "owner");
  const options = roles.map((role) => ({ value: role, label: t(`${role}.name`), hint: t(`${role}.hint`) }));
  return <Select {...rest} options={options} />;
}
