import { expect, test } from 'vitest';
import { unzip } from './unzip.ts';
import { writeDocument } from './write-document.ts';

async function xmlOf(content: Parameters<typeof writeDocument>[0]): Promise<string> {
  const parts = unzip(await writeDocument(content), (name) => name === 'word/document.xml');
  return parts.get('word/document.xml')?.toString() ?? '';
}
const paper = { title: '责任倒查报告', subtitle: '', parts: [] };

test('a paper names the faces an office prints with, and stands on A4', async () => {
  const xml = await xmlOf({ ...paper, parts: [{ heading: '一、基本情况' }, { text: '正文' }] });

  expect(xml).toContain('w:eastAsia="黑体"');
  expect(xml).toContain('w:eastAsia="仿宋"');
  expect(xml).toMatch(/w:pgSz w:w="11906" w:h="16838"/);
});

test('tables are numbered in their order, and their headings repeat on every page', async () => {
  const table = { caption: '检查', columns: [{ header: '时间', share: 1 }], rows: [['1月1日']], empty: '无' };
  const xml = await xmlOf({ ...paper, parts: [{ table }, { table: { ...table, rows: [], empty: '无记录' } }] });

  expect(xml).toContain('表1　检查');
  expect(xml).toContain('表2　检查');
  expect(xml).toContain('无记录');
  expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
});

test('what a person pasted cannot break the paper', async () => {
  const xml = await xmlOf({ ...paper, parts: [{ text: '一\u0000二\u0007 <w:p> & \ud83d' }] });

  expect(xml).toContain('一二 &lt;w:p&gt; &amp; \ufffd');
});
