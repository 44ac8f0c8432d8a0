import type { ImportRow } from '@zhiben/contract/imports.ts';
import { Link } from 'react-router';

/** What a list changes on an enterprise on file: before and after, field by field. */
export function Changes({ row: { onFile, changes, row } }: { readonly row: ImportRow }) {
  if (onFile === null || changes.length === 0) return null;
  return (
    <table className="import-changes" aria-label={`第 ${row} 行的更新`}>
      <thead>
        <tr>
          <th scope="col">
            <Link to={`/enterprises/${onFile.id}`} target="_blank">
              {onFile.name}
            </Link>
          </th>
          <th scope="col">现有档案</th>
          <th scope="col">按名单更新为</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, label, from, to }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td>{from || <span className="quiet">未记录</span>}</td>
            <td>
              <strong className="import-after">{to}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
