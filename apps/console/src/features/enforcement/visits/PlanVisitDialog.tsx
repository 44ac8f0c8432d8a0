import { planVisit } from '@zhiben/contract/enforcement.ts';
import { listOfficers } from '@zhiben/contract/enforcement-coverage.ts';
import type { VisitProposal } from '@zhiben/contract/visit-proposals.ts';
import { visitKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import type { EnterpriseId, OfficerId } from '@zhiben/vocabulary/ids.ts';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface Values {
  readonly enterpriseId: EnterpriseId;
  readonly kind: 'coverage' | 'risk' | 'special';
  readonly sealed: boolean;
  readonly plannedOn: string;
  readonly purpose: string;
  readonly officerIds: OfficerId[];
  /** Places of the services in the proposal. */
  readonly services?: readonly number[];
}
interface PlanVisitProps {
  /** Why this enterprise, and what the visit may serve; absent where somebody picks for themselves. */
  readonly proposal?: VisitProposal;
  readonly onClose: () => void;
}

const { random: _drawn, ...KINDS } = visitKindLabel;
const WAYS = [
  { value: true, label: '密封（四不两直）' },
  { value: false, label: '普通' },
];

/** Plans one inspection. Until a sealed one starts only those named here and the director know of it. */
export function PlanVisitDialog({ proposal, onClose }: PlanVisitProps) {
  const [form] = Form.useForm<Values>();
  const plan = useAct(planVisit);
  const officers = useOperation(listOfficers, {});
  const navigate = useNavigate();
  const today = dayOf(new Date());
  const valid = (officers.data ?? []).filter(({ valid }) => valid);
  const offered = proposal?.merged?.services ?? [];
  const send = ({ services = [], ...values }: Values) =>
    plan.mutate(
      {
        body: {
          ...values,
          withReasons: proposal !== undefined,
          services: offered
            .filter((_, at) => services.includes(at))
            .map(({ kind, subjectId }) => ({ kind, subjectId })),
        },
      },
      { onSuccess: ({ id }) => navigate(`/visits/${id}`) },
    );
  return (
    <ActDialog
      title={proposal === undefined ? '安排执法检查' : `安排执法检查：${proposal.enterpriseName}`}
      act="安排"
      form={form}
      initial={{
        kind: 'risk',
        sealed: true,
        plannedOn: proposal?.merged?.on ?? today,
        officerIds: valid.flatMap(({ id, isMe }) => (isMe ? [id] : [])),
        ...(proposal && { enterpriseId: proposal.enterpriseId, purpose: purposeOf(proposal) }),
        services: offered.map((_, at) => at),
      }}
      pending={plan.isPending}
      error={plan.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item
        name="enterpriseId"
        label="企业"
        rules={[{ required: true, message: '请选择企业' }]}
        hidden={proposal !== undefined}
      >
        <EnterprisePicker placeholder="查找企业" />
      </Form.Item>
      {offered.length > 0 && (
        <Form.Item name="services" label="一并办理（原已安排的检查并入本次，只计一次）">
          <Checkbox.Group
            className="case-articles"
            options={offered.map(({ title }, at) => ({ value: at, label: title }))}
          />
        </Form.Item>
      )}
      <Form.Item name="kind" label="类型" required>
        <Select options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="sealed" label="方式" extra="企业在检查提交前都看不到；密封的，未承办的人员在开始前也看不到。">
        <Radio.Group options={WAYS} />
      </Form.Item>
      <Form.Item name="plannedOn" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField from={today} />
      </Form.Item>
      <Form.Item name="purpose" label="事由" rules={[{ required: true, whitespace: true, message: '请填写事由' }]}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 1 }} placeholder="如：重大隐患逾期未整改" />
      </Form.Item>
      <Form.Item
        name="officerIds"
        label="执法人员（两名以上，证件有效）"
        rules={[{ required: true, message: '请选择执法人员' }]}
      >
        <Select
          mode="multiple"
          placeholder="选择执法人员"
          options={valid.map(({ id, name, certificate }) => ({ value: id, label: `${name}（${certificate}）` }))}
        />
      </Form.Item>
    </ActDialog>
  );
}

const MOST_LETTERS = 300;
const purposeOf = ({ reasons }: VisitProposal) =>
  reasons
    .map(({ words }) => words)
    .join('；')
    .slice(0, MOST_LETTERS);
