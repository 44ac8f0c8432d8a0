import { changeTemplate } from '@zhiben/contract/enforcement-documents.ts';
import { type DocumentKind, documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { upload } from '../../../api/client.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface ChangeTemplateDialogProps {
  readonly kind: DocumentKind;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Brings a changed template back. What is wrong with it is said by name, and the old one stays. */
export function ChangeTemplateDialog({ kind, onClose, onChanged }: ChangeTemplateDialogProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const [file, setFile] = useState<File>();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async ({ reason }: { reason: string }) => {
    if (file === undefined) return;
    const body = new FormData();
    body.set('reason', reason);
    body.set('file', file);
    setSending(true);
    try {
      await upload(changeTemplate, { kind }, body);
      onChanged();
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(false);
    }
  };
  return (
    <ActDialog
      title={`上传模板：${documentKindLabel[kind]}`}
      act="上传"
      form={form}
      pending={sending}
      error={error}
      onSend={(values) => void send(values)}
      onClose={onClose}
    >
      <Form.Item label="模板文件（.docx）" required htmlFor="template-file">
        <input id="template-file" type="file" accept=".docx" onChange={({ target }) => setFile(target.files?.[0])} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="修改理由"
        rules={[{ required: true, whitespace: true, message: '请写明修改理由' }]}
      >
        <Input maxLength={300} />
      </Form.Item>
    </ActDialog>
  );
}
