import type { ImportRow } from '@zhiben/contract/imports.ts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Sending } from './Sending.tsx';
import type { Correct } from './use-correct.ts';

interface DuplicatesProps {
  readonly row: ImportRow;
  readonly correct: Correct;
  readonly label: string;
}

/** The row and what it seems to repeat, side by side; a person decides. */
export function Duplicates({ row, correct, label }: DuplicatesProps) {
  if (row.duplicates.length === 0) return null;
  return (
    <div className="import-duplicates">
      <div className="import-twins">
        <div className="import-twin">
          <strong>本行（第 {row.row} 行）</strong>
          <p>{(row.values['description'] ?? row.values['name'])?.text || `（${label}为空）`}</p>
          {row.values['name'] === undefined && (
            <p className="quiet">发现日期 {row.values['foundOn']?.shown || '未填'}</p>
          )}
        </div>
        {row.duplicates.map((twin) => (
          <div key={twin.hazardId ?? twin.row} className="import-twin">
            <strong>
              <TwinName twin={twin} />
            </strong>
            <p>{twin.description}</p>
            <p className="quiet">
              {row.values['name'] === undefined &&
                `发现日期 ${twin.foundOn ?? '未填'}　相似 ${Math.round(twin.score * 100)}%　`}
              {twin.why}
            </p>
          </div>
        ))}
      </div>
      <Decision row={row} correct={correct} />
    </div>
  );
}

function TwinName({ twin }: { readonly twin: ImportRow['duplicates'][number] }) {
  if (twin.hazardId === null) return <>本台账第 {twin.row} 行</>;
  return (
    <Link to={`/hazards/${twin.hazardId}`} target="_blank">
      已登记 {twin.number}
    </Link>
  );
}

function Decision({ row, correct }: Omit<DuplicatesProps, 'label'>) {
  if (row.status === 'ready' || row.status === 'warning')
    return <p className="quiet">已决定保留，将作为另一条隐患写入。</p>;
  return (
    <div className="import-choice">
      {row.values['name'] === undefined && (
        <Sending act={() => correct(row.row, { keepDuplicate: true })}>
          {(send, pending) => (
            <Button size="small" loading={pending} onClick={send}>
              保留：不是重复
            </Button>
          )}
        </Sending>
      )}
      <Sending act={() => correct(row.row, { excluded: true })}>
        {(send, pending) => (
          <Button size="small" loading={pending} onClick={send}>
            排除：是重复
          </Button>
        )}
      </Sending>
    </div>
  );
}
