import { Check, Download, Plus } from "lucide-react";
import { AppearanceForm } from "@/components/shell/appearance-form";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { ContentSamples } from "../_samples/content-samples";
import { SampleCommands } from "../_samples/sample-commands";

export default function ShellSamplePage() {
  return (
    <>
      <SampleCommands />
      <TopBar
        title="LINE をつなぐ"
        crumbs={[{ label: "チャネル", href: "/playground/shell" }]}
        status={
          <Badge tone="success" icon={<Icon icon={Check} size={12} />}>
            保存済み
          </Badge>
        }
        actions={
          <>
            <Button icon={<Icon icon={Download} />}>読み込む</Button>
            <Button variant="primary" icon={<Icon icon={Plus} />}>
              新しく作る
            </Button>
          </>
        }
      />
      <PageBody>
        <div className="flex flex-col gap-4">
          <AppearanceForm />
          <ContentSamples />
        </div>
      </PageBody>
    </>
  );
}
