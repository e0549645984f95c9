"use client";

import { Bell, Plus, Search, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { PasswordInput } from "@/components/ui/password-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";

export function ControlSamples() {
  return (
    <>
      <Buttons />
      <Fields />
      <Choices />
    </>
  );
}

function Buttons() {
  return (
    <Card title="Button">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" keys="mod+enter">
          公開する
        </Button>
        <Button icon={<Icon icon={Plus} />}>追加</Button>
        <Button variant="ghost">やめる</Button>
        <Button variant="soft">試す</Button>
        <Button variant="auto">自動応答に戻す</Button>
        <Button variant="danger" icon={<Icon icon={Trash2} />}>
          3 件を削除する
        </Button>
        <Button variant="danger-primary">削除する</Button>
        <Button disabled>次へ</Button>
        <Button variant="primary" loading>
          保存する
        </Button>
        <Button size="sm">小さい</Button>
        <Button size="lg" variant="primary">
          サインイン
        </Button>
        <ButtonLink href="#buttons">リンク</ButtonLink>
        <IconButton label="お知らせ" keys="n" icon={<Icon icon={Bell} size={18} />} />
        <IconButton label="検索" bordered icon={<Icon icon={Search} />} />
        <IconButton label="固定" pressed icon={<Icon icon={Bell} />} />
        <IconButton label="読み込み中" loading icon={<Icon icon={Bell} />} />
        <Kbd keys="mod+shift+o" />
      </div>
    </Card>
  );
}

const menus = [
  { value: "cut", label: "カット", hint: "60 分" },
  { value: "color", label: "カラー", hint: "120 分" },
  { value: "other", label: "その他", disabled: true },
] as const;

function Fields() {
  const problems = { phone: "電話番号は 0 から始まる 10〜11 桁で入力してください。" };
  return (
    <Card title="Field">
      <Form
        problems={problems}
        error="保存できませんでした。1 か所を直してください。"
        onSubmit={(event) => event.preventDefault()}
      >
        <Field name="name" label="お名前" required help="画面と通知に使います。" aside="4 / 50">
          <Input name="name" defaultValue="山田 花子" />
        </Field>
        <Field name="phone" label="電話番号">
          <Input name="phone" defaultValue="12" inputMode="tel" />
        </Field>
        <Field name="password" label="パスワード">
          <PasswordInput name="password" defaultValue="correct horse" autoComplete="off" />
        </Field>
        <Field name="menu" label="メニュー">
          <Select name="menu" options={menus} placeholder="選んでください" />
        </Field>
        <Field name="note" label="メモ" optional>
          <Textarea name="note" grows defaultValue={"前回の担当に確認しました。\n3/7 14:00 は空いています。"} />
        </Field>
        <Field name="search" label="検索" disabled>
          <Input
            leading={<Icon icon={Search} />}
            trailing={<Kbd keys="/" />}
            placeholder="名前・本文・タグで絞り込む"
          />
        </Field>
        <Field label="Webhook URL">
          <CopyField value="https://komorebi.aizuchi.example/api/webhooks/line/ch_01k8" />
        </Field>
        <SubmitButton>保存する</SubmitButton>
      </Form>
    </Card>
  );
}

function Choices() {
  const [view, setView] = useState<"canvas" | "outline">("canvas");
  return (
    <Card title="Checkbox, Switch, RadioGroup, SegmentedControl">
      <div className="flex flex-col gap-4">
        <Checkbox label="警告 2 件を確認しました" defaultChecked />
        <Checkbox label="まだ" help="説明の文がここに入ります。" />
        <Checkbox label="一部" indeterminate />
        <Checkbox label="使えない" disabled />
        <Switch label="通信を不安定にする" help="二重・順不同の通知を混ぜる" defaultChecked />
        <Switch label="オフ" />
        <Switch label="使えない" disabled />
        <RadioGroup
          boxed
          aria-label="進行中の 38 人はどうしますか"
          defaultValue="stay"
          options={[
            { value: "stay", label: "v3 のまま最後まで進める", help: "新しく始める人から v4 になります。" },
            { value: "move", label: "移せる人を v4 に移す" },
            { value: "restart", label: "はじめからやり直す", disabled: true },
          ]}
        />
        <SegmentedControl
          aria-label="見かた"
          value={view}
          onValueChange={setView}
          options={[
            { value: "canvas", label: "キャンバス" },
            { value: "outline", label: "アウトライン" },
          ]}
        />
      </div>
    </Card>
  );
}
