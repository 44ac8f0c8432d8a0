import { exportLetters, type Letter, listLetters } from '@zhiben/contract/supervision.ts';
import { letterKindLabel, letterStateLabel } from '@zhiben/vocabulary/supervision.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../session/session.ts';
import { choiceOf } from '../../../ui/filter.ts';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { LetterStateTag } from '../LetterStateTag.tsx';
import { SupervisionTabs } from '../SupervisionTabs.tsx';
import { LetterDialog } from './LetterDialog.tsx';

const columns: TableColumnsType<Letter> = [
  { title: '状态', key: 'state', width: 150, render: (_, row) => <LetterStateTag letter={row} /> },
  { title: '种类', key: 'kind', width: 140, render: (_, { kind }) => letterKindLabel[kind] },
  { title: '文号', key: 'number', width: 210, render: (_, { number }) => number ?? '—' },
  { title: '收文单位', dataIndex: 'addressee', className: 'wrap' },
  { title: '事由', dataIndex: 'subject', className: 'wrap' },
  { title: '答复期限', key: 'due', width: 120, render: (_, { dueOn }) => dueOn ?? '—' },
];

/** Letters within reach; an enterprise sees what was issued to it. */
export function LettersPage() {
  const mayDraft = useMay('letter:draft');
  const [drafting, setDrafting] = useState(false);
  return (
    <>
      <RegisterPage
        title="监督文书"
        unit="份"
        list={listLetters}
        idOf={({ id }) => id}
        hrefOf={({ id }) => `/supervision/letters/${id}`}
        columns={columns}
        card={(row) => <LetterCard row={row} />}
        filters={[
          choiceOf('kind', '种类', letterKindLabel),
          choiceOf('state', '状态', letterStateLabel),
          choiceOf('overdue', '期限', { true: '已逾期', false: '未逾期' }, false),
        ]}
        exportWith={exportLetters}
        actions={
          mayDraft && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              起草文书
            </Button>
          )
        }
        tabs={<SupervisionTabs />}
        empty="没有符合条件的监督文书"
      />
      {drafting && <LetterDialog onClose={() => setDrafting(false)} />}
    </>
  );
}

function LetterCard({ row }: { readonly row: Letter }) {
  return (
    <>
      <span className="card-line">
        <strong>{row.subject}</strong>
        <LetterStateTag letter={row} />
      </span>
      <div className="quiet">{row.addressee}</div>
      <div className="quiet">
        {letterKindLabel[row.kind]}　{row.number ?? '未发出'}
        {row.dueOn !== null && `　${row.dueOn} 前答复`}
      </div>
    </>
  );
}
