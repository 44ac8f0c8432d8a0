import type { ReportRow } from '@zhiben/contract/reports.ts';
import { Progress } from 'antd';

/** How far the drawing-up has come, and with what it is busy. */
export function Drafting({ report: { progress, title } }: { readonly report: ReportRow }) {
  const share = progress === null || progress.of === 0 ? 0 : progress.done / progress.of;
  return (
    <div role="status">
      <Progress percent={Math.round(share * 100)} size="small" aria-label={`${title} 起草进度`} />
      <span className="quiet">正在统计{progress === null || progress.of === 0 ? '' : `：${progress.doing}`}</span>
    </div>
  );
}
