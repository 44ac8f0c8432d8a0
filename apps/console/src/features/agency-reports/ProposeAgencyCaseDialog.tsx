import { type AgencyReportDetail, proposeAgencyCase } from '@zhiben/contract/agency-reports.ts';
import { listOfficers } from '@zhiben/contract/enforcement-coverage.ts';
import { CONDUCTS } from '@zhiben/rules/enforcement/articles/penal-article.ts';
import type { OfficerId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/use-act.ts';
import { useOperation } from '../../api/use-operation.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';

interface Values {
  readonly conduct: 'untrue-report' | 'false-report';
  readonly proposal: string;
  readonly officerIds: OfficerId[];
}

const CONDUCT_OPTIONS = (['untrue-report', 'false-report'] as const).map((value) => ({
  value,
  label: CONDUCTS[value],
}));

interface ProposeProps {
  readonly report: AgencyReportDetail;
  readonly onClose: () => void;
}

/** Brings the agency before the head; the doubts that were confirmed are not typed again. */
export function ProposeAgencyCaseDialog({ report, onClose }: ProposeProps) {
  const [form] = Form.useForm<Values>();
  const propose = useAct(proposeAgencyCase);
  const officers = (useOperation(listOfficers, {}).data ?? []).filter(({ valid }) => valid);
  const navigate = useNavigate();
  const confirmed = report.openDoubts.filter(({ state }) => state === 'confirmed');
  const proposal = confirmed
    .map(({ facts, settled }) => [facts.said, settled?.words].filter(Boolean).join('。核实：'))
    .join('；');
  return (
    <ActDialog
      title={`转立案：${report.agencyName}`}
      act="提请局长审批"
      form={form}
      initial={{ conduct: 'untrue-report', proposal: proposal.slice(0, 1000) }}
      pending={propose.isPending}
      error={propose.error}
      onSend={(body) =>
        propose.mutate(
          { params: { agencyReportId: report.id }, body },
          { onSuccess: ({ caseId }) => navigate(`/visits/cases/${caseId}`) },
        )
      }
      onClose={onClose}
    >
      <p className="quiet">当事人为机构，适用《安全生产法》第九十二条；企业看不到此案。</p>
      <Form.Item name="conduct" label="违法行为">
        <Radio.Group options={CONDUCT_OPTIONS} className="agency-conducts" />
      </Form.Item>
      <Form.Item
        name="proposal"
        label="立案理由"
        rules={[{ required: true, whitespace: true, message: '请填写立案理由' }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item
        name="officerIds"
        label="承办人员（两名以上，证件有效）"
        rules={[{ required: true, message: '请选择承办人员' }]}
      >
        <Select
          mode="multiple"
          options={officers.map(({ id, name, certificate }) => ({ value: id, label: `${name}（${certificate}）` }))}
        />
      </Form.Item>
    </ActDialog>
  );
}
