import type { LateView } from '@zhiben/contract/overview.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import { Link } from 'react-router';
import { Explained } from '../../ui/Explained.tsx';
import { Remaining } from '../../ui/Remaining.tsx';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly note?: string | null;
  readonly count: number;
  readonly oldestDueAt: string;
  readonly href: string;
}

/** What is late and whose: of the office by kind, of enterprises, of people by name. */
export function Late({ late }: { readonly late: LateView }) {
  return (
    <section className="panel overview-late" aria-labelledby="late">
      <h2 id="late">
        逾期事项{' '}
        <Explained href={late.href} explain={late.explain} className="overview-total">
          {late.total.toLocaleString('zh-CN')} 项
        </Explained>
        <Explained href={late.bureauHref} explain="其中由本局办理的。点击查看。" className="quiet">
          本局 {late.ofBureau} 项
        </Explained>
      </h2>
      <div className="overview-whose">
        <Rows
          title="本局"
          none="本局没有逾期事项"
          rows={late.bureau.map(({ kind, ...row }) => ({ ...row, id: kind, label: dutyKindLabel[kind] }))}
        />
        <Rows
          title="企业，逾期多的在前"
          none="企业没有逾期事项"
          rows={late.enterprises.map(({ enterpriseId, enterpriseName, ...row }) => ({
            ...row,
            id: enterpriseId,
            label: enterpriseName,
          }))}
        />
        <Rows
          title="个人，逾期多的在前"
          none="没有落实到个人的逾期事项"
          rows={late.people.map(({ personId, personName, enterpriseName, ...row }) => ({
            ...row,
            id: personId,
            label: personName,
            note: enterpriseName,
          }))}
        />
      </div>
    </section>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly none: string;
}

function Rows({ title, rows, none }: RowsProps) {
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 && <p className="quiet">{none}</p>}
      <ul>
        {rows.map(({ id, label, note, count, oldestDueAt, href }) => (
          <li key={`${id} ${note}`}>
            <Link to={href}>
              <span className="overview-who">
                {label}
                {note != null && <span className="quiet"> {note}</span>}
              </span>
              <strong>{count}</strong>
              <span className="overview-oldest">
                最久 <Remaining dueAt={oldestDueAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
