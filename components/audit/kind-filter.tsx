import { getTranslations } from "@/components/i18n/server";
import { TabLinks } from "@/components/ui/tabs";
import { auditKinds } from "@/lib/audit/shared";

/** Shows entries of one kind, by address. */
export async function KindFilter({ base, current }: { base: string; current: string | undefined }) {
  const t = await getTranslations("audit");
  const items = [
    { value: "all", label: t("all"), href: base },
    ...auditKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), href: `${base}?kind=${kind}` })),
  ];
  return <TabLinks items={items} current={current ?? "all"} aria-label={t("filter")} />;
}
