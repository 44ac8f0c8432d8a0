import type { InstallationRow } from '@zhiben/contract/installation-view.ts';
import { exportInstallations, listInstallations } from '@zhiben/contract/installations.ts';
import {
  installationGapLabel,
  levelChoiceLabel,
  stewardRoleLabel,
  unitKindLabel,
} from '@zhiben/vocabulary/installations.ts';
import type { TableColumnsType } from 'antd';
import { useMay, useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { figureWords } from '../figure-words.ts';
import { Gaps } from '../Gaps.tsx';
import { InstallationTabs } from '../InstallationTabs.tsx';
import { UnitLevel } from '../UnitLevel.tsx';
import '../installations.css';

const columns: TableColumnsType<InstallationRow> = [
  { title: '等级', key: 'level', width: 120, render: (_, row) => <UnitLevel {...row} /> },
  {
    title: '单元',
    key: 'name',
    className: 'unit-words',
    render: (_, { name, kind }) => (
      <>
        {name}　<span className="quiet">{unitKindLabel[kind]}</span>
      </>
    ),
  },
  { title: '企业', dataIndex: 'enterpriseName', className: 'unit-words' },
  { title: 'S', key: 's', width: 80, className: 'number', render: (_, { s }) => figureWords(s) },
  { title: 'R', key: 'r', width: 80, className: 'number', render: (_, { r }) => figureWords(r) },
  { title: '包保责任人', key: 'stewards', render: (_, row) => <Stewards row={row} /> },
  { title: '下次评估', key: 'next', width: 110, render: (_, { nextAssessmentOn }) => nextAssessmentOn ?? '—' },
  { title: '欠缺', key: 'gaps', className: 'unit-words', render: (_, { gaps }) => <Gaps gaps={gaps} /> },
];

const byEnterprise: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};

const filtersFor = (oneEnterprise: boolean): readonly Filter[] => [
  choiceOf('level', '等级', levelChoiceLabel),
  choiceOf('gap', '欠缺', installationGapLabel),
  choiceOf('kind', '类别', unitKindLabel, false),
  ...(oneEnterprise ? [] : [byEnterprise]),
];

/** Every unit: its level, who answers for it, what it lacks. The most dangerous first. */
export function InstallationsPage() {
  const { enterpriseId } = useSession();
  const mayEdit = useMay('installation:edit');
  const mayExport = useMay('installation:export');
  return (
    <RegisterPage
      title="重大危险源台账"
      unit="个单元"
      list={listInstallations}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `/installations/${id}`}
      columns={enterpriseId === null ? columns : columns.filter(({ title }) => title !== '企业')}
      card={(row) => <UnitCard row={row} />}
      search="企业、单元或场所"
      filters={filtersFor(enterpriseId !== null)}
      exportWith={mayExport ? exportInstallations : undefined}
      actions={mayEdit && <LinkButton to="/installations/new">登记单元</LinkButton>}
      tabs={<InstallationTabs />}
      empty="没有符合条件的单元。生产单元、储存单元登记物质和设计最大量后，即按 GB 18218-2018 辨识分级。"
    />
  );
}

function Stewards({ row: { stewards, standing } }: { readonly row: InstallationRow }) {
  if (standing !== 'major-hazard' && stewards.length === 0) return <span className="quiet">—</span>;
  return (
    <span className="unit-stewards">
      {(['main', 'technical', 'operational'] as const).map((role) => {
        const named = stewards.find((one) => one.role === role);
        return (
          <span key={role} title={stewardRoleLabel[role]} className={named && !named.left ? '' : 'unit-nobody'}>
            {named === undefined ? `缺${stewardRoleLabel[role]}` : `${named.name}${named.left ? '（离岗）' : ''}`}
          </span>
        );
      })}
    </span>
  );
}

function UnitCard({ row }: { readonly row: InstallationRow }) {
  return (
    <>
      <span className="card-line">
        <strong>{row.name}</strong>
        <UnitLevel {...row} />
      </span>
      <div className="quiet">
        {row.enterpriseName}
        <span className="unit-figures">
          S {figureWords(row.s)}　R {figureWords(row.r)}
        </span>
      </div>
      <Gaps gaps={row.gaps} />
    </>
  );
}
