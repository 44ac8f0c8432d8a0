import { Typography } from 'antd';
import { factsOf } from '../../ui/act-facts.ts';

/** What the act carried. */
export function EntryDetail({ detail }: { readonly detail: Readonly<Record<string, unknown>> }) {
  const facts = factsOf(detail);
  if (facts.length === 0) return <span className="quiet">—</span>;
  return (
    <Typography.Paragraph
      style={{ marginBottom: 0 }}
      ellipsis={{ rows: 2, expandable: 'collapsible', symbol: (open) => (open ? '收起' : '展开') }}
    >
      {facts.map(({ label, text }) => `${label}：${text.replace(/[。；]$/, '')}`).join('；')}
    </Typography.Paragraph>
  );
}
