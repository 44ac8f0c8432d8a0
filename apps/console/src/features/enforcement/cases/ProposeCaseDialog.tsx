import type { Finding, VisitDetail } from '@zhiben/contract/enforcement.ts';
import { proposeCase } from '@zhiben/contract/enforcement-cases.ts';
import { listOfficers } from '@zhiben/contract/enforcement-coverage.ts';
import { CONDUCTS } from '@zhiben/rules/enforcement/articles/penal-article.ts';
import { type CaseStage, caseStageLabel } from '@zhiben/vocabulary/cases.ts';
import type { EnterpriseId, FindingId, OfficerId } from '@zhiben/vocabulary/ids.ts';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface Values {
  readonly enterpriseId: EnterpriseId;
  readonly conduct: string;
  readonly actEndedOn: string;
  readonly stage: CaseStage;
  readonly cause: string;
  readonly proposal: string;
  readonly persons?: { name: string; post: string }[];
  readonly officerIds: OfficerId[];
}
interface ProposeCaseProps {
  /** The finding that a re-check found unmet, with its inspection; absent for a case of its own. */
  readonly unmet?: { readonly finding: Finding; readonly visit: VisitDetail };
  readonly onClose: () => void;
}

const needed = (message: string) => [{ required: true, whitespace: true, message }];
const chosen = (message: string) => [{ required: true, message }];
const CONDUCT_OPTIONS = Object.entries(CONDUCTS).map(([value, label]) => ({ value, label }));
const STAGES = Object.entries(caseStageLabel).map(([value, label]) => ({ value, label }));

function startOf({ unmet }: ProposeCaseProps): Partial<Values> {
  if (unmet === undefined) return { stage: 'first', persons: [] };
  const { finding, visit } = unmet;
  const { record } = visit;
  return {
    enterpriseId: visit.enterpriseId,
    conduct: finding.conduct in CONDUCTS ? finding.conduct : 'hazard-not-eliminated',
    actEndedOn: visit.rechecked ?? dayOf(new Date()),
    stage: 'overdue',
    cause: `${finding.words.slice(0, 90)}，逾期未整改`,
    proposal: `责令${finding.rectifyBy ?? ''}前整改，经复查未整改：${finding.recheckWords ?? ''}`,
    persons: record === null ? [] : [{ name: record.sitePerson, post: record.sitePost }],
    officerIds: visit.officers.map(({ id }) => id),
  };
}

/** Brings a case before the head; what an inspection already knows is not typed again. */
export function ProposeCaseDialog(props: ProposeCaseProps) {
  const { unmet, onClose } = props;
  const [form] = Form.useForm<Values>();
  const propose = useAct(proposeCase);
  const officers = (useOperation(listOfficers, {}).data ?? []).filter(({ valid }) => valid);
  const navigate = useNavigate();
  const send = ({ persons = [], ...values }: Values) =>
    propose.mutate(
      { body: { ...values, persons, findingId: (unmet?.finding.id ?? null) as FindingId | null } },
      { onSuccess: ({ id }) => navigate(`/visits/cases/${id}`) },
    );
  return (
    <ActDialog
      title="提请立案"
      act="提请局长审批"
      form={form}
      initial={startOf(props)}
      pending={propose.isPending}
      error={propose.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="enterpriseId" label="企业" rules={chosen('请选择企业')} hidden={unmet !== undefined}>
        <EnterprisePicker placeholder="查找企业" />
      </Form.Item>
      <Form.Item name="cause" label="案由" rules={needed('请填写案由')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="conduct" label="违法行为" rules={chosen('请选择违法行为')}>
        <Select showSearch optionFilterProp="label" options={CONDUCT_OPTIONS} />
      </Form.Item>
      <Form.Item name="actEndedOn" label="行为终了之日（决定适用哪部法律）" rules={chosen('请填写日期')}>
        <DayField until={dayOf(new Date())} />
      </Form.Item>
      <Form.Item name="stage" label="情形">
        <Radio.Group options={STAGES} />
      </Form.Item>
      <Form.Item label="直接责任人员（条款允许时一案双罚）">
        <Persons />
      </Form.Item>
      <Form.Item name="proposal" label="立案理由" rules={needed('请填写立案理由')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="officerIds" label="承办人员（两名以上，证件有效）" rules={chosen('请选择承办人员')}>
        <Select
          mode="multiple"
          options={officers.map(({ id, name, certificate }) => ({ value: id, label: `${name}（${certificate}）` }))}
        />
      </Form.Item>
    </ActDialog>
  );
}

const Persons = () => (
  <Form.List name="persons">
    {(fields, { add, remove }) => (
      <div className="stack">
        {fields.map(({ key, name }) => (
          <div key={key} className="case-person">
            <Form.Item name={[name, 'name']} rules={needed('请填写姓名')} noStyle>
              <Input placeholder="姓名" aria-label="姓名" maxLength={40} />
            </Form.Item>
            <Form.Item name={[name, 'post']} rules={needed('请填写职务')} noStyle>
              <Input placeholder="职务" aria-label="职务" maxLength={60} />
            </Form.Item>
            <Button onClick={() => remove(name)}>移除</Button>
          </div>
        ))}
        {fields.length < 6 && <Button onClick={() => add({ name: '', post: '' })}>添加责任人员</Button>}
      </div>
    )}
  </Form.List>
);
