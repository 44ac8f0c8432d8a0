import { useQueryClient } from '@tanstack/react-query';
import { type EnforcementDocument, serveDocument } from '@zhiben/contract/enforcement-documents.ts';
import { type DeliveryWay, deliveryWayLabel, documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Form, Input, Select } from 'antd';
import { refreshSubject } from '../../../api/refresh.ts';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';

/** What the paper belongs to, with what is already known of its service. */
interface Served {
  readonly kind: 'visit' | 'case';
  readonly id: string;
  readonly recipient: string;
  readonly place: string;
  readonly officers: readonly { readonly name: string }[];
}

interface ServeDialogProps {
  readonly document: EnforcementDocument;
  readonly about: Served;
  readonly onClose: () => void;
}

interface Values {
  readonly recipient: string;
  readonly place: string;
  readonly way: DeliveryWay;
  readonly deliveredOn: string;
  readonly deliverers: string[];
  readonly note?: string;
}

const needed = (what: string) => [{ required: true, message: `请填写${what}` }];

/** How a paper reached whom it concerns; the receipt is written from it. */
export function ServeDialog({ document, about, onClose }: ServeDialogProps) {
  const [form] = Form.useForm<Values>();
  const serve = useAct(serveDocument);
  const queries = useQueryClient();
  const today = dayOf(new Date());
  const done = () => {
    refreshSubject(queries, about.kind, about.id);
    onClose();
  };
  return (
    <ActDialog
      title={`送达：${documentKindLabel[document.kind]}`}
      act="登记送达"
      form={form}
      initial={{
        recipient: about.recipient,
        place: about.place,
        way: 'direct',
        deliveredOn: today,
        deliverers: about.officers.map(({ name }) => name),
      }}
      pending={serve.isPending}
      error={serve.error}
      onSend={(body) => serve.mutate({ params: { documentId: document.id }, body }, { onSuccess: done })}
      onClose={onClose}
    >
      <p className="quiet lead">登记后企业即可查看这份文书，并生成送达回执。</p>
      <Form.Item name="recipient" label="受送达人" rules={needed('受送达人')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label="送达地点" rules={needed('送达地点')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="way" label="送达方式" required>
        <Select options={Object.entries(deliveryWayLabel).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="deliveredOn" label="送达日期" rules={needed('送达日期')}>
        <DayField until={today} />
      </Form.Item>
      <Form.Item name="deliverers" label="送达人（两名）" rules={needed('送达人')}>
        <Select mode="tags" options={about.officers.map(({ name }) => ({ value: name, label: name }))} />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input maxLength={300} />
      </Form.Item>
    </ActDialog>
  );
}
