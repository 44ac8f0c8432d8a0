import { changeReportSettings, getReportSettings, type ReportSettings } from '@zhiben/contract/reports.ts';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** By when the monthly report is owed; its head sets it. */
export function MonthlyDeadline() {
  const { data } = useOperation(getReportSettings, {});
  const maySet = useMay('report:set');
  const [open, setOpen] = useState(false);
  if (data === undefined) return null;
  return (
    <div className="report-deadline">
      <span className="quiet">
        {data.monthlyDueDay === null
          ? '月调度报告未设报送期限；季度统计次季度首月15日前、年度总结次年1月31日前报送'
          : `月调度报告次月${data.monthlyDueDay}日前报送`}
      </span>
      {maySet && !open && (
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          设定期限
        </Button>
      )}
      {open && <SetDeadline settings={data} onDone={() => setOpen(false)} />}
    </div>
  );
}

interface SetDeadlineProps {
  readonly settings: ReportSettings;
  readonly onDone: () => void;
}

function SetDeadline({ settings, onDone }: SetDeadlineProps) {
  const change = useAct(changeReportSettings);
  return (
    <Form
      layout="inline"
      initialValues={{ monthlyDueDay: settings.monthlyDueDay, reason: '' }}
      onFinish={({ monthlyDueDay, reason }: { monthlyDueDay: number | null; reason: string }) =>
        change.mutate(
          { body: { seenRevision: settings.revision, monthlyDueDay: monthlyDueDay ?? null, reason } },
          { onSuccess: onDone },
        )
      }
    >
      <Form.Item name="monthlyDueDay" label="次月几日前（空白为不设）">
        <InputNumber min={1} max={28} />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, message: '请填写理由' }]}>
        <Input maxLength={300} />
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={change.isPending}>
        保存
      </Button>
      <ProblemNotice error={change.error} />
    </Form>
  );
}
