import type { ReactNode } from "react";
import { cx } from "./cx";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  align?: "left" | "right";
  /** Left out below 768 px, where the row is a card. */
  hideOnPhone?: boolean;
  /** How the rows are ordered by it, for a head that can order them. */
  sorted?: "ascending" | "descending" | "none";
  className?: string;
}

interface DataTableProps<Row> {
  /** What the rows are, for those who hear the table. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Row height: 56 px for two lines, 48 by default, 40 for plain figures. */
  density?: "roomy" | "default" | "cozy";
  isSelected?: (row: Row) => boolean;
  /** Below the last row: "load more". */
  footer?: ReactNode;
}

const heights = { roomy: "md:h-14", default: "md:h-12", cozy: "md:h-10" };

/** Rows and columns with a head that stays. Below 768 px every row becomes a card with its headers inside. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  density = "default",
  isSelected,
  footer,
}: DataTableProps<Row>) {
  return (
    <div className="max-lg:overflow-x-auto">
      <table aria-label={label} className="w-full border-collapse max-md:block">
        <thead className="max-md:sr-only">
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sorted}
                className={cx(
                  "sticky top-0 z-10 h-9 border-b border-border bg-surface px-3 text-xs font-medium whitespace-nowrap text-fg-3 first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4",
                  column.align === "right" ? "text-right" : "text-left",
                  column.className,
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((row) => (
            <TableRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              height={heights[density]}
              selected={isSelected?.(row)}
            />
          ))}
        </tbody>
      </table>
      {footer ? <div className="border-t border-border p-3 text-center">{footer}</div> : null}
    </div>
  );
}

function TableRow<Row>({
  row,
  columns,
  height,
  selected,
}: {
  row: Row;
  columns: readonly Column<Row>[];
  height: string;
  selected?: boolean;
}) {
  return (
    <tr
      data-selected={selected || undefined}
      className={cx(
        "border-b border-border last:border-b-0 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:p-3",
        selected ? "bg-selected" : "hover:bg-hover",
      )}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          className={cx(
            "md:px-3 md:first:pl-4 md:last:pr-4 max-md:first:w-full",
            height,
            column.align === "right" && "tabular-nums md:text-right",
            column.hideOnPhone && "max-md:hidden",
            column.className,
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
