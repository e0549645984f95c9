"use client";

import { Plug } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConnectionBar } from "@/components/ui/connection-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { ForbiddenState } from "@/components/ui/forbidden-state";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import { Spinner } from "@/components/ui/spinner";

export function StateSamples() {
  return (
    <>
      <Card title="Banner, ConnectionBar">
        <div className="flex flex-col gap-3">
          <Banner title="まだ公式アカウントがなくても大丈夫です。">
            おためしの電話を使うと、つなぐ前に全部の機能を試せます。
          </Banner>
          <Banner tone="success">保存したテスト 5 件すべてに合格しました。</Banner>
          <Banner tone="warning" title="警告が 2 件あります。">
            公開はできます。
          </Banner>
          <Banner tone="danger">接続できませんでした。トークンをもう一度確認してください。</Banner>
          <ConnectionBar state="reconnecting" onReconnect={() => {}} />
          <ConnectionBar state="polling" />
          <ConnectionBar state="offline" />
        </div>
      </Card>
      <Card title="EmptyState" flush>
        <EmptyState
          icon={<Icon icon={Plug} size={20} />}
          title="まだチャネルがありません"
          action={<Button variant="primary">LINE をつなぐ</Button>}
          secondary={<Button variant="ghost">おためしの電話を使う</Button>}
        >
          公式アカウントをつなぐと、届いたメッセージがここに並びます。
        </EmptyState>
      </Card>
      <Card title="ErrorState" flush>
        <ErrorState title="会話を読み込めませんでした" onRetry={() => {}} errorId="req_01k8v2">
          サーバーから返事がありません。少し待ってから、もう一度試してください。
        </ErrorState>
      </Card>
      <Card title="ForbiddenState" flush>
        <ForbiddenState>メンバーの管理は、オーナーと管理者ができます。店長に権限を頼んでください。</ForbiddenState>
      </Card>
      <Card title="Skeleton, Spinner">
        <SkeletonRegion className="flex items-center gap-3">
          <Skeleton round className="size-9" />
          <div className="flex-1">
            <Skeleton className="mb-2 h-4 w-1/3" />
            <Skeleton className="h-3 w-2/3" />
          </div>
          <Spinner size={20} />
        </SkeletonRegion>
      </Card>
    </>
  );
}
