import type { ReportTable } from '@zhiben/contract/reports.ts';

const SHOWN = 12;

/** A table as it stands in the Word file; long ones are opened. */
export function SectionTable({ table: { caption, columns, rows, empty } }: { readonly table: ReportTable }) {
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  const table = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrows
    <section className="report-table" tabIndex={0} aria-label={caption}>
      <table>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((words, at) => (
                <td key={columns[at]?.header}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
  if (rows.length <= SHOWN) {
    return (
      <>
        <h3>{caption}</h3>
        {table}
      </>
    );
  }
  return (
    <details>
      <summary>
        {caption}（{rows.length} 行）
      </summary>
      {table}
    </details>
  );
}
