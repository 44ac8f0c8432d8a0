import { Typography } from 'antd';

/** What the act carried, as it was written. */
export function EntryDetail({ detail }: { readonly detail: Readonly<Record<string, unknown>> }) {
  const parts = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  if (parts.length === 0) return <span className="quiet">—</span>;
  return (
    <Typography.Paragraph
      style={{ marginBottom: 0, maxWidth: 520 }}
      ellipsis={{ rows: 2, expandable: 'collapsible', symbol: (open) => (open ? '收起' : '展开') }}
    >
      {parts.map(([name, value]) => `${name}：${wordOf(value)}`).join('；')}
    </Typography.Paragraph>
  );
}

const wordOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
