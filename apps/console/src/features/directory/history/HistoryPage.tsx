import { type EnterpriseView, getEnterpriseHistory } from '@zhiben/contract/directory.ts';
import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { TableColumnsType } from 'antd';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { Time } from '../../../ui/Time.tsx';
import { postOf, whoActed } from '../../../ui/who-acted.ts';
import { EnterpriseTabs } from '../EnterpriseTabs.tsx';
import { OneEnterprise } from '../OneEnterprise.tsx';
import { changesIn } from './changes-in.ts';
import '../directory.css';

const columns: TableColumnsType<LedgerEntryView> = [
  { title: '时间', dataIndex: 'at', width: 130, render: (at: string) => <Time at={at} /> },
  { title: '姓名', dataIndex: 'actorName', width: 110 },
  { title: '职务', dataIndex: 'post', width: 140, render: (_, entry) => postOf(entry) },
  { title: '行为', dataIndex: 'label', width: 150 },
  { title: '内容', key: 'detail', className: 'wrap', render: (_, entry) => <Changes entry={entry} /> },
];

/** Every change of the file, the units, places and people, as the ledger has it. */
export function HistoryPage() {
  return <OneEnterprise>{(found) => <History key={found.id} enterprise={found} />}</OneEnterprise>;
}

function History({ enterprise }: { readonly enterprise: EnterpriseView }) {
  return (
    <RegisterPage
      title={enterprise.name}
      list={getEnterpriseHistory}
      params={{ enterpriseId: enterprise.id }}
      idOf={(entry) => entry.id}
      columns={columns}
      card={(entry) => (
        <>
          <strong>{entry.label}</strong>
          <Changes entry={entry} />
          <div className="quiet">
            <Time at={entry.at} />　{whoActed(entry)}
          </div>
        </>
      )}
      tabs={<EnterpriseTabs id={enterprise.id} />}
      empty="没有变更记录"
    />
  );
}

function Changes({ entry }: { readonly entry: LedgerEntryView }) {
  const changes = changesIn(entry.detail);
  if (changes.length === 0) return <span className="quiet">—</span>;
  return (
    <ul className="plain-list changes">
      {changes.map(({ label, text }) => (
        <li key={label}>
          <span className="quiet">{label}：</span>
          {text}
        </li>
      ))}
    </ul>
  );
}
