import { expect, test } from 'vitest';
import { readWorkbookApart } from './read-workbook-apart.ts';

test('a file read in its own thread gives the same sheets', async () => {
  const [sheet] = await readWorkbookApart(Buffer.from('企业名称,隐患描述\n甲厂,灭火器失效\n'));

  expect(sheet?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['企业名称', '隐患描述'],
    ['甲厂', '灭火器失效'],
  ]);
});

test('a refusal in that thread reaches the caller as a refusal', async () => {
  await expect(readWorkbookApart(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
    name: 'Refusal',
    kind: 'invalid',
    code: 'document-not-a-table',
    message: '这是 PDF 文件，不是台账表格。请上传 .xlsx 或 .csv 文件。',
  });
});

test('others are served while a large file is read', async () => {
  const large = Buffer.from(`甲,乙,丙\n${'值一,值二,值三\n'.repeat(40_000)}`);
  let served = 0;
  const requests = setInterval(() => {
    served += 1;
  }, 5);
  const [sheet] = await readWorkbookApart(large);
  clearInterval(requests);

  expect(sheet?.rows).toHaveLength(40_001);
  expect(served).toBeGreaterThan(3);
});
