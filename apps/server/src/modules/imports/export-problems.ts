import type { Tx } from '../../platform/db/scope.ts';
import { type WorkbookColumn, writeWorkbook } from '../../platform/documents/write-workbook.ts';
import { headingText } from './domain/heading.ts';
import { fieldsOf, type JudgedRow } from './import-kind.ts';
import { importNotFound } from './import-refusals.ts';
import { type ImportHead, importStore } from './import-store.ts';
import { rowStore } from './row-store.ts';

const MOST_ROWS = 50_000;
const PROBLEMATIC = ['error', 'duplicate', 'warning'] as const;

/** The rows that want attention, as a workbook that can be put right and uploaded again. */
export async function exportProblems(tx: Tx, importId: string): Promise<{ name: string; workbook: Buffer }> {
  const head = await importStore(tx).head(importId);
  if (head === undefined) throw importNotFound();
  const rows = await rowStore(tx).after(importId, 0, MOST_ROWS, PROBLEMATIC);
  const workbook = await writeWorkbook({ sheet: head.sheet_name ?? '台账', columns: columnsOf(head), rows });
  return { name: `${head.file_name.replace(/\.\w+$/, '')}-有问题的行`, workbook };
}

function columnsOf({ kind, summary }: ImportHead): readonly WorkbookColumn<JudgedRow>[] {
  const fields = fieldsOf(kind);
  const columns = (summary?.proposals ?? []).flatMap(({ column, fieldId }) => {
    const field = fields.find(({ id }) => id === fieldId);
    if (field === undefined) return [];
    const header = column.heading.at(-1) ?? headingText(column.heading);
    return [{ header: header || field.label, width: widthOf(field.id), text: textOf(field.id) }];
  });
  return [
    ...columns,
    { header: '原行号', width: 8, number: ({ rowNumber }) => rowNumber },
    { header: '核对意见', width: 60, text: opinionOf },
  ];
}

const WIDE = ['description', 'measures', 'basis', 'remark', 'address', 'installations'];
const widthOf = (field: string) => (field === 'number' ? 8 : WIDE.includes(field) ? 40 : 18);

const textOf = (field: string) => (row: JudgedRow) =>
  (row.values as Readonly<Record<string, { text: string } | undefined>>)[field]?.text ?? null;

function opinionOf({ problems, duplicates, status }: JudgedRow): string {
  const sentences = problems.map(({ severity, sentence }) => `${severity === 'error' ? '错误' : '提示'}：${sentence}`);
  if (status === 'duplicate') sentences.push(`疑似重复${duplicates.length}条，请核对。`);
  return sentences.join('\n');
}
