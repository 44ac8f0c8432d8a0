import type { ReportChart } from '@zhiben/contract/reports.ts';

/** Bars with their labels and numbers, as they stand in the Word file. */
export function Chart({ chart: { caption, unit, bars } }: { readonly chart: ReportChart }) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  return (
    <figure className="report-chart">
      <figcaption>
        {caption}（{unit}）
      </figcaption>
      {bars.map(({ label, value, tone }) => (
        <div key={label}>
          <span>{label}</span>
          <span className={`report-bar report-bar-${tone}`} style={{ width: `${(value / most) * 80}%` }} />
          <span>{value}</span>
        </div>
      ))}
    </figure>
  );
}
