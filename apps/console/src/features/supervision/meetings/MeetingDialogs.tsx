import { finishDecision, holdMeeting, type Meeting, planMeeting } from '@zhiben/contract/supervision-meetings.ts';
import { listProposals } from '@zhiben/contract/supervision-proposals.ts';
import type { MeetingId } from '@zhiben/vocabulary/ids.ts';
import { letterKindLabel } from '@zhiben/vocabulary/supervision.ts';
import { Button, Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';
import { WordsItem } from '../../../ui/WordsItem.tsx';

type Decision = Meeting['decisions'][number];
export type Open =
  | { readonly what: 'plan' }
  | { readonly what: 'record'; readonly meeting: Meeting }
  | { readonly what: 'finish'; readonly meeting: Meeting; readonly decision: Decision };

interface Closes {
  readonly onClose: () => void;
}
const needed = (message: string) => [{ required: true, message }];

interface Plan {
  readonly title: string;
  readonly heldOn: string;
  readonly place: string;
  readonly agenda: string[];
}

/** Items come from what the records propose, or are written. */
export function PlanDialog({ onClose }: Closes) {
  const [form] = Form.useForm<Plan>();
  const plan = useAct(planMeeting);
  const proposals = useOperation(listProposals, {}).data ?? [];
  const options = proposals.map(({ kind, enterpriseName, reason }) => {
    const value = `${enterpriseName}：${reason}（建议${letterKindLabel[kind]}）`.slice(0, 200);
    return { value, label: value };
  });
  return (
    <ActDialog
      title="安排联席会议"
      act="安排"
      form={form}
      pending={plan.isPending}
      error={plan.error}
      onSend={(body) => plan.mutate({ body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <WordsItem name="title" label="会议名称" most={80} rows={1} />
      <Form.Item name="heldOn" label="日期" rules={needed('请填写日期')}>
        <DayField />
      </Form.Item>
      <WordsItem name="place" label="地点" most={80} rows={1} />
      <Form.Item name="agenda" label="议题（从建议中选，或直接输入后回车）" rules={needed('请列出议题')}>
        <Select mode="tags" options={options} popupMatchSelectWidth={480} />
      </Form.Item>
    </ActDialog>
  );
}

interface Record {
  readonly attendees: string[];
  readonly minutes: string;
  readonly decisions?: { words: string; ownerName: string; dueOn: string }[];
}

export function RecordDialog({ one, onClose }: Closes & { readonly one: Meeting }) {
  const [form] = Form.useForm<Record>();
  const hold = useAct(holdMeeting);
  return (
    <ActDialog
      title={`记录会议：${one.title}`}
      act="保存记录"
      form={form}
      initial={{ decisions: [] }}
      pending={hold.isPending}
      error={hold.error}
      onSend={({ decisions = [], ...body }) =>
        hold.mutate(
          { params: { meetingId: one.id }, body: { ...body, decisions, version: one.version } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="attendees" label="参会人员（输入后回车）" rules={needed('请填写参会人员')}>
        <Select mode="tags" options={[]} open={false} />
      </Form.Item>
      <WordsItem name="minutes" label="会议纪要" most={4000} rows={4} />
      <Form.List name="decisions">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="meeting-two">
                <Form.Item name={[name, 'words']} rules={needed('请填写决定')}>
                  <Input maxLength={300} placeholder="决定事项" />
                </Form.Item>
                <Form.Item name={[name, 'ownerName']} rules={needed('请填写责任人')}>
                  <Input maxLength={40} placeholder="责任人" />
                </Form.Item>
                <Form.Item name={[name, 'dueOn']} rules={needed('请填写日期')}>
                  <DayField from={dayOf(new Date())} placeholder="完成日期" />
                </Form.Item>
                <Button onClick={() => remove(name)}>删去</Button>
              </div>
            ))}
            <Button onClick={() => add()}>增加决定</Button>
          </>
        )}
      </Form.List>
    </ActDialog>
  );
}

interface FinishProps extends Closes {
  readonly meetingId: MeetingId;
  readonly decision: Decision;
}

export function FinishDialog({ meetingId, decision, onClose }: FinishProps) {
  const [form] = Form.useForm<{ words: string }>();
  const finish = useAct(finishDecision);
  return (
    <ActDialog
      title={`登记落实：${decision.words}`}
      act="登记落实"
      form={form}
      pending={finish.isPending}
      error={finish.error}
      onSend={(body) => finish.mutate({ params: { meetingId, decisionId: decision.id }, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <WordsItem name="words" label="落实情况" most={500} />
    </ActDialog>
  );
}
