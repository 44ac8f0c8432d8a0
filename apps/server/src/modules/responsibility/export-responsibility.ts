import type { ResponsibilityView } from '@zhiben/contract/responsibility.ts';
import { type WorkbookColumn, writeWorkbook } from '../../platform/documents/write-workbook.ts';

interface Row {
  readonly post: string;
  readonly version: number | null;
  readonly effectiveOn: string | null;
  readonly item: string;
  readonly holders: string;
  readonly waiting: string;
}

/** The first two columns and 责任 are what can be pasted back. */
const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { header: '岗位', width: 20, text: ({ post }) => post },
  { header: '责任', width: 60, text: ({ item }) => item },
  { header: '版次', width: 8, number: ({ version }) => version },
  { header: '生效日期', width: 14, day: ({ effectiveOn }) => effectiveOn },
  { header: '在岗人员', width: 30, text: ({ holders }) => holders },
  { header: '未签认', width: 30, text: ({ waiting }) => waiting },
];

/** Every post with its duties, one to a row, and who has not signed; a post without a list has one empty row. */
export function exportResponsibility({ posts }: ResponsibilityView): Promise<Buffer> {
  const rows = posts.flatMap(({ post, list, holders }): Row[] => {
    const names = (of: typeof holders) => of.map(({ name }) => name).join('、');
    const who = {
      post,
      holders: names(holders),
      waiting: list === null ? '尚无清单' : names(holders.filter(({ acknowledgedAt }) => acknowledgedAt === null)),
    };
    if (list === null) return [{ ...who, version: null, effectiveOn: null, item: '' }];
    return list.items.map((item) => ({ ...who, version: list.version, effectiveOn: list.effectiveOn, item }));
  });
  return writeWorkbook({ sheet: '岗位责任清单', columns: COLUMNS, rows });
}
