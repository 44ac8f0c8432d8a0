import { district } from '@zhiben/county/district.ts';
import { generateHazards } from '@zhiben/county/generate-hazards.ts';
import { writeWorkbook } from '@zhiben/server/platform/documents/write-workbook.ts';

interface Row {
  readonly serial: number;
  readonly enterprise: string;
  readonly description: string;
  readonly location: string;
  readonly foundOn: string;
}

/** A district's register of so many rows, as Excel and as CSV; dates in the styles offices use. */
export async function registerFiles(seed: number, count: number): Promise<Readonly<Record<'xlsx' | 'csv', Buffer>>> {
  const rows = [...rowsOf(seed, count)];
  const columns = [
    { header: '序号', width: 8, text: ({ serial }: Row) => String(serial) },
    { header: '企业名称', width: 30, text: ({ enterprise }: Row) => enterprise },
    { header: '隐患描述', width: 50, text: ({ description }: Row) => description },
    { header: '隐患部位', width: 20, text: ({ location }: Row) => location },
    { header: '发现日期', width: 14, text: styled },
    { header: '检查人', width: 12, text: () => '李明、王芳' },
    { header: '整改措施', width: 30, text: () => '立即停用，修复后检测合格再投用' },
  ];
  const lines = rows.map((row) => columns.map(({ text }) => `"${text(row)}"`).join(','));
  return {
    xlsx: await writeWorkbook({ sheet: '台账', columns, rows }),
    csv: Buffer.from(`\ufeff${[columns.map(({ header }) => header).join(','), ...lines].join('\r\n')}\r\n`),
  };
}

function* rowsOf(seed: number, count: number): Generator<Row> {
  const { enterprises } = district();
  for (const hazard of generateHazards(seed, count, { today: '2024-12-31', enterprises: enterprises.length })) {
    const enterprise = enterprises[hazard.enterprise]?.profile.name ?? '';
    const { serial, location, foundOn } = hazard;
    yield { serial, enterprise, location, foundOn, description: `${hazard.description}现场编号${serial}` };
  }
}

function styled({ serial, foundOn }: Row): string {
  const [year = '', month = '', day = ''] = foundOn.split('-');
  const styles = [foundOn, `${year}.${Number(month)}.${Number(day)}`, `${year}年${Number(month)}月${Number(day)}日`];
  return styles[serial % styles.length] ?? foundOn;
}
