import { DownloadOutlined } from '@ant-design/icons';
import { exportLedger, listSeals, type SealView } from '@zhiben/contract/ledger.ts';
import { Button, type TableColumnsType, Typography } from 'antd';
import type { z } from 'zod';
import { fileUrl } from '../../api/client.ts';
import { useMay } from '../../session/session.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import { LedgerTabs } from './LedgerTabs.tsx';

type Seal = z.infer<typeof SealView>;

const hash = (value: string) => (
  <Typography.Text code copyable={{ text: value }} title={value}>
    {value.slice(0, 12)}…
  </Typography.Text>
);

const columns: TableColumnsType<Seal> = [
  { title: '封账号', dataIndex: 'number', align: 'right', width: 90 },
  { title: '时间', dataIndex: 'sealedAt', width: 140, render: (at: string) => <Time at={at} /> },
  { title: '首条', dataIndex: 'firstEntry', align: 'right', width: 110 },
  { title: '条数', dataIndex: 'count', align: 'right', width: 90 },
  { title: '算法', dataIndex: 'algorithm', width: 100 },
  { title: '根', dataIndex: 'root', render: hash },
  { title: '上一封', dataIndex: 'previous', render: hash },
  { title: '本封', dataIndex: 'hash', render: hash },
];

/** The seals, the export, and how anyone proves offline that nothing was changed. */
export function SealsPage() {
  const mayExport = useMay('ledger:export');
  return (
    <RegisterPage
      title="封账与核验"
      unit="封"
      list={listSeals}
      idOf={(seal) => String(seal.number)}
      columns={columns}
      card={(seal) => (
        <>
          <div>
            <strong>第 {seal.number} 封</strong>　{seal.count} 条
          </div>
          <div className="quiet">
            <Time at={seal.sealedAt} />　{seal.algorithm}
          </div>
          {hash(seal.hash)}
        </>
      )}
      tabs={<LedgerTabs />}
      banner={<HowToVerify />}
      actions={
        mayExport && (
          <Button type="primary" icon={<DownloadOutlined aria-hidden />} href={fileUrl(exportLedger, {})} download>
            导出责任账
          </Button>
        )
      }
      empty="尚未封账。每分钟或每一万条自动封账一次。"
    />
  );
}

function HowToVerify() {
  return (
    <section className="panel" style={{ marginBottom: 16 }}>
      <h2>离线核验</h2>
      <p>导出的文件可在任何一台装有本系统程序的电脑上核验，不需要联网，也不需要数据库：</p>
      <p>
        <code>npm run ledger:verify -- --export 文件名</code>
      </p>
      <p className="quiet">
        每封记录的根由该封全部条目算出，并与上一封相连。任何一条被修改、删除、插入或调换，核验都会指出最先出错的一条。把最近一封的“本封”值另存一处，可以证明其后没有整体替换。
      </p>
    </section>
  );
}
