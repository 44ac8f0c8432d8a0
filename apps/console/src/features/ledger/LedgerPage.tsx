import { type LedgerEntryView, listLedger } from '@zhiben/contract/ledger.ts';
import { subjectKindLabel } from '@zhiben/vocabulary/evidence.ts';
import type { TableColumnsType } from 'antd';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import { postOf, whoActed } from '../../ui/who-acted.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { LedgerTabs } from './LedgerTabs.tsx';
import { ledgerFilters } from './ledger-filters.tsx';

const columns: TableColumnsType<LedgerEntryView> = [
  { title: '时间', dataIndex: 'at', width: 130, render: (at: string) => <Time at={at} /> },
  { title: '姓名', dataIndex: 'actorName', width: 110 },
  { title: '职务', dataIndex: 'post', width: 130, render: (_, entry) => postOf(entry) },
  { title: '行为', dataIndex: 'label', width: 150 },
  {
    title: '对象',
    dataIndex: 'subjectKind',
    width: 90,
    render: (kind: LedgerEntryView['subjectKind']) => subjectKindLabel[kind],
  },
  { title: '内容', key: 'detail', className: 'wrap', render: (_, entry) => <EntryDetail detail={entry.detail} /> },
  { title: '封账', dataIndex: 'sealed', width: 80, render: (sealed: boolean) => (sealed ? '已封账' : '待封账') },
];

/** Who did what, in which post, when, on what. Nobody can change it; this page only reads. */
export function LedgerPage() {
  return (
    <RegisterPage
      title="责任账"
      list={listLedger}
      idOf={(entry) => entry.id}
      columns={columns}
      card={(entry) => (
        <>
          <div>
            <strong>{entry.label}</strong>　{subjectKindLabel[entry.subjectKind]}
          </div>
          <EntryDetail detail={entry.detail} />
          <div className="quiet">
            <Time at={entry.at} />　{whoActed(entry)}　{entry.sealed ? '已封账' : '待封账'}
          </div>
        </>
      )}
      search="搜索姓名、行为、编号"
      filters={ledgerFilters}
      tabs={<LedgerTabs />}
      empty="没有符合条件的记录"
    />
  );
}
