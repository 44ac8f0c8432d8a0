import { useQueryClient } from '@tanstack/react-query';
import { importAlarmRules } from '@zhiben/contract/alarm-rules.ts';
import { App, Button, Form, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { upload } from '../../../api/client.ts';
import { refreshSubject } from '../../../api/refresh.ts';
import type { Answer } from '../../../api/request.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

type Outcome = Answer<typeof importAlarmRules>;

/** Sets what an Excel table says, all of it or nothing: every wrong line is told. */
export function ImportTable() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>由合理化表设定</Button>
      {open && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}

function Dialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const file = useRef<HTMLInputElement>(null);
  const { pending, error, outcome, send } = useImport(onClose);
  const submit = ({ reason }: { reason: string }) => {
    const chosen = file.current?.files?.[0];
    if (chosen !== undefined) void send(chosen, reason);
    else file.current?.focus();
  };
  return (
    <Modal
      open
      title="由合理化表设定报警"
      okText="写入"
      cancelText="取消"
      confirmLoading={pending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">先导出报警合理化表，在表中修改后上传。有一行不对，整表不写入。</p>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item label="合理化表" htmlFor="alarm-table">
          <input id="alarm-table" ref={file} type="file" accept=".xlsx,.csv" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="修改原因"
          rules={[{ required: true, whitespace: true, message: '请填写修改原因' }]}
        >
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
      </Form>
      <ProblemNotice error={error} />
      {outcome !== undefined && (
        <>
          <p role="alert">没有写入。请改正以下 {outcome.problems.length} 行后再传：</p>
          <ol className="alarm-lines">
            {outcome.problems.map(({ row, problem }) => (
              <li key={`${row} ${problem}`}>
                第 {row} 行：{problem}
              </li>
            ))}
          </ol>
        </>
      )}
    </Modal>
  );
}

function useImport(onDone: () => void) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [outcome, setOutcome] = useState<Outcome>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  async function send(file: File, reason: string): Promise<void> {
    const body = new FormData();
    body.set('reason', reason);
    body.set('file', file);
    setPending(true);
    setError(undefined);
    setOutcome(undefined);
    try {
      const answer = await upload(importAlarmRules, undefined as never, body);
      if (answer.problems.length > 0) return setOutcome(answer);
      void message.success(`新增 ${answer.added} 项，修改 ${answer.changed} 项，未变 ${answer.unchanged} 项`);
      refreshSubject(queries, 'alarm-rule');
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  }
  return { pending, error, outcome, send };
}
