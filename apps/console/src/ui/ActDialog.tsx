import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice.tsx';

interface ActDialogProps<Values extends object> {
  readonly title: string;
  /** The act itself, as the button says it. */
  readonly act: string;
  readonly form: FormInstance<Values>;
  readonly initial?: Partial<Values>;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSend: (values: Values) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form over the page that does one act. What went wrong is said inside it and what was typed stays. */
export function ActDialog<Values extends object>(props: ActDialogProps<Values>) {
  const { title, act, form, initial, pending, error, onSend, onClose, children } = props;
  return (
    <Modal
      open
      title={title}
      okText={act}
      cancelText="取消"
      confirmLoading={pending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" onFinish={onSend} {...(initial && { initialValues: initial })}>
        {children}
        <ProblemNotice error={error} />
      </Form>
    </Modal>
  );
}
