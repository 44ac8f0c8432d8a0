import { type DutyView, listDuties } from '@zhiben/contract/duties.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import { realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Remaining } from '../../ui/Remaining.tsx';
import { subjectHref } from '../../ui/subject-href.ts';

const isOffices = ({ ownerRoles: [first] }: DutyView) => first !== undefined && realmOf[first] === 'bureau';
/** One person where it is owed by name, else the posts that share it. */
const whose = ({ ownerName, ownerRoles }: DutyView) =>
  ownerName ?? ownerRoles.map((role) => roleLabel[role]).join('、');
const unitOf = (duty: DutyView) => (isOffices(duty) ? '本局' : (duty.enterpriseName ?? ''));

const columns: TableColumnsType<DutyView> = [
  { title: '事项', key: 'kind', width: 170, render: (_, { kind }) => dutyKindLabel[kind] },
  { title: '对象', key: 'about', className: 'wrap', render: (_, duty) => <About duty={duty} /> },
  { title: '责任单位', key: 'unit', className: 'wrap', render: (_, duty) => unitOf(duty) },
  { title: '责任人', key: 'whose', className: 'wrap', render: (_, duty) => whose(duty) },
  { title: '已过期限', key: 'due', width: 130, render: (_, { dueAt }) => <Remaining dueAt={dueAt} /> },
  { title: '依据', dataIndex: 'source', className: 'wrap' },
];

const filters: readonly Filter[] = [
  choiceOf('kind', '事项', dutyKindLabel),
  {
    kind: 'custom',
    name: 'owingEnterpriseId',
    label: '责任企业',
    control: (value, set) => (
      <EnterprisePicker value={value} onChange={set} placeholder="责任企业" aria-label="责任企业" width={190} />
    ),
  },
  { kind: 'flag', name: 'ofBureau', label: '由本局办理' },
  { kind: 'linked', name: 'ownerPersonId', label: '责任人', show: () => '总览所选' },
];

/** What is past its deadline within reach, longest first: the rows of every number of late duties. */
export function LatePage() {
  return (
    <RegisterPage
      title="逾期事项"
      unit="项"
      list={listDuties}
      idOf={({ id }) => id}
      columns={columns}
      card={(duty) => <LateCard duty={duty} />}
      filters={filters}
      fixed={{ overdue: 'true' }}
      empty="没有符合条件的逾期事项"
    />
  );
}

function About({ duty: { subjectKind, subjectId, subjectTitle, enterpriseName } }: { readonly duty: DutyView }) {
  const href = subjectHref(subjectKind, subjectId);
  return (
    <>
      {href === undefined ? subjectTitle : <Link to={href}>{subjectTitle}</Link>}
      {enterpriseName !== null && <div className="quiet">{enterpriseName}</div>}
    </>
  );
}

function LateCard({ duty }: { readonly duty: DutyView }) {
  return (
    <>
      <span className="card-line">
        <strong>{dutyKindLabel[duty.kind]}</strong>
        <Remaining dueAt={duty.dueAt} />
      </span>
      <About duty={duty} />
      <div className="quiet">
        {unitOf(duty)}　{whose(duty)}
      </div>
    </>
  );
}
