import { expect, test } from 'vitest';
import { cleanName, withExtension } from './file-name.ts';
import { disposition } from './send-file.ts';

test.each([
  ['整改前 照片.jpg', '整改前 照片.jpg'],
  ['C:\\Users\\张三\\台账.xlsx', '台账.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['..', '未命名'],
  ['', '未命名'],
  ['.htaccess', 'htaccess'],
  ['a\r\nset-cookie: x=1.pdf', 'aset-cookie_ x=1.pdf'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['half\ud800.txt', 'half\ufffd.txt'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
])('%j is called %j', (claimed, name) => {
  expect(cleanName(claimed)).toBe(name);
});

test('a name takes the extension of its content', () => {
  expect(withExtension('图.v2.jpg', 'png')).toBe('图.v2.png');
  expect(withExtension('图', 'png')).toBe('图.png');
});

test('a name in a header is plain for old programs and whole for new ones', () => {
  expect(disposition('attachment', "整改(1) 50%'s.pdf")).toBe(
    `attachment; filename="__(1) 50_'s.pdf"; filename*=UTF-8''%E6%95%B4%E6%94%B9%281%29%2050%25%27s.pdf`,
  );
});
