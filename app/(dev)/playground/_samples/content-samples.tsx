"use client";

import { Bot, Check, CircleAlert, Clock, Ellipsis, Globe } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CountBadge } from "@/components/ui/count-badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { hues } from "@/components/ui/hue";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";

export function ContentSamples() {
  return (
    <>
      <Card title="Badge, Tag, Avatar">
        <div className="flex flex-col gap-3">
          <Badges />
          <div className="flex flex-wrap gap-1.5">
            {hues.map((hue) => (
              <Tag key={hue} name={hue} hue={hue} onRemove={hue === "ai" ? () => {} : undefined} />
            ))}
          </div>
          <Avatars />
        </div>
      </Card>
      <Card title="Tabs">
        <Tabs
          aria-label="コンタクト"
          items={[
            { value: "overview", label: "概要", panel: <p>基本情報、タグ、メモ。</p> },
            { value: "events", label: "イベント", count: 14, panel: <p>来店、口コミ、紹介。</p> },
            { value: "notes", label: "メモ", count: 3, panel: <p>社内メモ。</p> },
          ]}
        />
      </Card>
      <Card title="DataTable" hint="768 px 未満ではカード" flush>
        <DataTable
          label="インタラクション"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.name}
          density="roomy"
          isSelected={(row) => row.running === 12}
        />
      </Card>
    </>
  );
}

function Badges() {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Badge icon={<Icon icon={Globe} size={12} />} tone="success">
        公開中
      </Badge>
      <Badge icon={<Icon icon={Clock} size={12} />} tone="warning">
        28分
      </Badge>
      <Badge icon={<Icon icon={CircleAlert} size={12} />} tone="danger">
        送信失敗
      </Badge>
      <Badge icon={<Icon icon={Bot} size={12} />} tone="auto">
        予約変更
      </Badge>
      <Badge tone="accent">メンション</Badge>
      <Badge icon={<Icon icon={Check} size={12} />}>解決済み</Badge>
      <Badge outlined>EN</Badge>
      <CountBadge count={12} label="未読 12 件" />
      <CountBadge count={140} quiet label="未読 140 件" />
    </div>
  );
}

function Avatars() {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Avatar id="a" name="山田 花子" platform="line" />
      <Avatar id="b" name="鈴木 美咲" platform="works" />
      <Avatar id="c" name="Emily Chen" platform="web" />
      <Avatar id="d" name="表参道店" square size={28} />
      <Avatar id="e" name="店長" size={24} />
      <Avatar id="f" name="受付" size={20} />
      <Avatar id="g" name="小林 和子" size={56} />
    </div>
  );
}

interface Row {
  name: string;
  detail: string;
  running: number;
  at: string;
}

const rows: Row[] = [
  { name: "サロン予約", detail: "12 ステップ・「予約」で開始", running: 38, at: "2026-11-21T01:12:00Z" },
  { name: "予約の変更・取り消し", detail: "9 ステップ", running: 12, at: "2026-11-20T09:40:00Z" },
  { name: "来店後アンケート", detail: "7 ステップ・来店イベントの翌日 10:00", running: 64, at: "2025-02-21T09:40:00Z" },
];

const columns: Column<Row>[] = [
  { key: "name", header: "名前", cell: (row) => <NameCell row={row} /> },
  { key: "running", header: "進行中", align: "right", cell: (row) => row.running },
  { key: "at", header: "更新", cell: (row) => <Time value={row.at} format="dateTime" /> },
  {
    key: "menu",
    header: <span className="sr-only">操作</span>,
    cell: (row) => <RowMenu row={row} />,
    hideOnPhone: true,
  },
];

function NameCell({ row }: { row: Row }) {
  return (
    <>
      <span className="block font-medium">{row.name}</span>
      <span className="block text-xs text-fg-3">{row.detail}</span>
    </>
  );
}

function RowMenu({ row }: { row: Row }) {
  return <IconButton label={`「${row.name}」の操作`} icon={<Icon icon={Ellipsis} />} />;
}
