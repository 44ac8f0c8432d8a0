export interface PastedList {
  readonly post: string;
  readonly items: readonly string[];
}

export interface Pasted {
  readonly lists: readonly PastedList[];
  readonly problems: readonly string[];
}

const MOST_POST = 40;
const MOST_ITEM = 500;
const MOST_ITEMS = 100;

/** Cells copied from Excel: 岗位 in the first column, one duty in the second. An empty first cell goes on with the post above. */
export function listsFromPaste(pasted: string): Pasted {
  const rows = rowsOf(pasted).filter((row) => row.some((cell) => cell !== ''));
  const body = rows[0]?.[0] === '岗位' ? rows.slice(1) : rows;
  const lists = new Map<string, string[]>();
  const problems: string[] = [];
  let post = '';
  body.forEach(([first = '', item = ''], index) => {
    if (first !== '') post = first;
    const wrong = problemIn(post, item);
    if (wrong !== undefined) problems.push(`第 ${index + 1} 行：${wrong}`);
    else lists.set(post, [...(lists.get(post) ?? []), item]);
  });
  for (const [named, items] of lists) {
    if (items.length > MOST_ITEMS) problems.push(`「${named}」超过 ${MOST_ITEMS} 条，请合并`);
  }
  return { lists: [...lists].map(([named, items]) => ({ post: named, items })), problems };
}

function problemIn(post: string, item: string): string | undefined {
  if (post === '') return '没有岗位';
  if (item === '') return `「${post}」没有责任内容`;
  if (post.length > MOST_POST) return `岗位超过 ${MOST_POST} 字`;
  return item.length > MOST_ITEM ? `责任超过 ${MOST_ITEM} 字` : undefined;
}

/** Excel puts a cell of several lines between quotes; inside, a quote is written twice. */
function rowsOf(pasted: string): readonly (readonly string[])[] {
  const cells = pasted.replaceAll(/\r\n?/g, '\n').matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g);
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"').replaceAll('\n', ' ') ?? plain).trim());
    if (end === '\n') rows.push([]);
  }
  return rows;
}
