import { type AccountabilityView, concludeAccountability } from '@zhiben/contract/accountability.ts';
import { answerLevelLabel } from '@zhiben/vocabulary/accountability.ts';
import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { type ConclusionDraft, draftFrom, type PersonDraft } from './conclusion-draft.ts';

interface ConcludeProps {
  readonly trace: AccountabilityView;
  readonly onClose: () => void;
}

const LEVELS = Object.entries(answerLevelLabel).map(([value, label]) => ({ value, label }));
const NOBODY: PersonDraft = { level: 'principal', personId: null, name: '', post: '', reason: '', proposal: '' };

/** The bureau's conclusion. It begins with what the records say; whom to name and why is the person's to decide. */
export function Conclude({ trace, onClose }: ConcludeProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<ConclusionDraft>();
  const [initial] = useState(() => draftFrom(trace));
  const [seen] = useState(trace.conclusions[0]?.version ?? 0);
  const draft = useDraft(`conclude:${trace.hazard.id}:${seen}`, initial);
  const conclude = useAct(concludeAccountability);

  const send = ({ summary, persons }: ConclusionDraft) =>
    conclude.mutate(
      { params: { hazardId: trace.hazard.id }, body: { seenVersion: seen, summary, persons: [...persons] } },
      {
        onSuccess: ({ version }) => {
          draft.clear();
          void message.success(`已作出第 ${version} 版结论，并记入责任账`);
          onClose();
        },
      },
    );
  return (
    <Drawer
      open
      title={seen === 0 ? '作出责任倒查结论' : `修订结论（现为第 ${seen} 版）`}
      size={640}
      onClose={onClose}
      extra={
        <Button type="primary" loading={conclude.isPending} onClick={form.submit}>
          作出结论
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={draft.value}
        onValuesChange={(_, all) => draft.change(all)}
        onFinish={send}
      >
        <Form.Item
          name="summary"
          label="结论"
          rules={[{ required: true, whitespace: true, message: '请填写结论' }]}
          extra="写明查清的问题和依据。结论进入责任账，不能删除，可以修订。"
        >
          <Input.TextArea maxLength={4000} autoSize={{ minRows: 4, maxRows: 14 }} />
        </Form.Item>
        <Form.List name="persons">
          {(fields, { add, remove }) => (
            <div className="stack">
              {fields.map(({ key, name }) => (
                <PersonFields key={key} at={name} onRemove={() => remove(name)} />
              ))}
              <Button onClick={() => add(NOBODY)}>增加责任人员</Button>
            </div>
          )}
        </Form.List>
        <ProblemNotice error={conclude.error} />
      </Form>
    </Drawer>
  );
}

function PersonFields({ at, onRemove }: { readonly at: number; readonly onRemove: () => void }) {
  return (
    <fieldset className="conclude-person">
      <legend className="sr-only">责任人员 {at + 1}</legend>
      <div className="conclude-who">
        <Form.Item name={[at, 'level']} label="层级" required>
          <Select options={LEVELS} />
        </Form.Item>
        <Form.Item
          name={[at, 'name']}
          label="姓名或名称"
          rules={[{ required: true, whitespace: true, message: '请填写' }]}
        >
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[at, 'post']} label="职务">
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name={[at, 'personId']} hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name={[at, 'reason']}
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请填写理由' }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name={[at, 'proposal']} label="处理建议">
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Button size="small" onClick={onRemove}>
        不列入
      </Button>
    </fieldset>
  );
}
