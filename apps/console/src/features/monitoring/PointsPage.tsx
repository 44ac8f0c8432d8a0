import { exportPoints, listPoints, type PointView } from '@zhiben/contract/points.ts';
import { pointKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useMay, useSession } from '../../session/session.ts';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import { MonitoringTabs } from './MonitoringTabs.tsx';
import { ImportPoints } from './points/ImportPoints.tsx';
import { PointForm } from './points/PointForm.tsx';
import { Standing } from './Standing.tsx';
import { valueWords } from './value-words.ts';

const columns: TableColumnsType<PointView> = [
  { title: '位号', dataIndex: 'tag' },
  { title: '名称', dataIndex: 'name' },
  { title: '类型', key: 'kind', render: (_, { kind }) => pointKindLabel[kind] },
  { title: '企业', dataIndex: 'enterpriseName' },
  { title: '设备', dataIndex: 'equipment' },
  { title: '量程', key: 'range', render: (_, { rangeLow, rangeHigh, unit }) => `${rangeLow}—${rangeHigh} ${unit}` },
  {
    title: '最新值',
    key: 'latest',
    align: 'right',
    render: (_, point) => (point.latest === null ? '—' : valueWords(point, point.latest.value)),
  },
  { title: '更新', key: 'at', render: (_, { latest }) => <Time at={latest?.at} /> },
  { title: '状态', key: 'standing', render: (_, { standing }) => <Standing standing={standing} /> },
];

const CLOSED: Filter = {
  kind: 'choice',
  name: 'closed',
  label: '在用',
  options: [
    { value: 'closed', label: '停用' },
    { value: 'all', label: '全部' },
  ],
};

const ENTERPRISE: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};

/** The table of measuring points. */
export function PointsPage() {
  const { enterpriseId } = useSession();
  const mayEdit = useMay('point:edit') && enterpriseId !== null;
  const [open, setOpen] = useState<'add' | 'import'>();
  const close = () => setOpen(undefined);
  const kinds = choiceOf('kind', '类型', pointKindLabel);
  return (
    <>
      <RegisterPage
        title="测点表"
        unit="个测点"
        list={listPoints}
        idOf={({ id }) => String(id)}
        hrefOf={({ id }) => `/monitoring/points/${id}`}
        columns={enterpriseId === null ? columns : columns.filter(({ title }) => title !== '企业')}
        card={(point) => <Card point={point} />}
        search="位号、名称、设备"
        filters={enterpriseId === null ? [kinds, ENTERPRISE, CLOSED] : [kinds, CLOSED]}
        exportWith={exportPoints}
        tabs={<MonitoringTabs />}
        empty="没有符合条件的测点。"
        actions={
          mayEdit && (
            <>
              <Button onClick={() => setOpen('import')}>由表格写入</Button>
              <Button type="primary" onClick={() => setOpen('add')}>
                新增测点
              </Button>
            </>
          )
        }
      />
      {open === 'add' && enterpriseId !== null && <PointForm enterpriseId={enterpriseId} onClose={close} />}
      {open === 'import' && enterpriseId !== null && <ImportPoints enterpriseId={enterpriseId} onClose={close} />}
    </>
  );
}

function Card({ point }: { readonly point: PointView }) {
  return (
    <>
      <strong>
        {point.tag} {point.name}
      </strong>
      <span>
        {point.latest === null ? '—' : valueWords(point, point.latest.value)} <Standing standing={point.standing} />
      </span>
    </>
  );
}
