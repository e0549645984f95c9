"use client";

import { Copy, Pencil, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { notify, notifyError } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";

const nothing = () => {};

export function OverlaySamples() {
  return (
    <Card title="Dialog, Menu, Popover, Tooltip, Toast">
      <div className="flex flex-wrap gap-2">
        <SampleDialog />
        <Menu trigger={<Button>メニュー</Button>}>
          <MenuItem icon={<Icon icon={Pencil} />} keys="e" onSelect={nothing}>
            名前を変える
          </MenuItem>
          <MenuItem icon={<Icon icon={Copy} />} onSelect={nothing}>
            複製する
          </MenuItem>
          <MenuItem disabled onSelect={nothing}>
            一時停止する
          </MenuItem>
          <MenuSeparator />
          <MenuItem danger icon={<Icon icon={Trash2} />} onSelect={nothing}>
            削除する
          </MenuItem>
        </Menu>
        <Popover trigger={<Button>ポップオーバー</Button>} title="版について">
          <p className="text-fg-2">公開した版は変わりません。直すときは、新しい版を公開します。</p>
        </Popover>
        <Tooltip content="元に戻す" keys="mod+z">
          <Button>ツールチップ</Button>
        </Tooltip>
        <Button onClick={() => notify("タグ「常連」を外しました。", { action: { label: "元に戻す", run: nothing } })}>
          お知らせ
        </Button>
        <Button
          onClick={() =>
            notifyError("送信できませんでした。画像が大きすぎます。", {
              action: { label: "縮小して再送信", run: nothing },
            })
          }
        >
          うまくいかなかったとき
        </Button>
      </div>
    </Card>
  );
}

function SampleDialog() {
  return (
    <Dialog
      trigger={<Button>ダイアログ</Button>}
      title="「サロン予約」を v4 として公開します"
      description="v3 からの変更 7 件・編集した人：受付担当、店長"
      footer={
        <>
          <DialogClose render={<Button variant="ghost">やめる</Button>} />
          <DialogClose
            render={
              <Button variant="primary" keys="mod+enter">
                v4 を公開する
              </Button>
            }
          />
        </>
      }
    >
      <p className="text-fg-2">進行中の 38 人は v3 のまま最後まで進みます。</p>
    </Dialog>
  );
}
