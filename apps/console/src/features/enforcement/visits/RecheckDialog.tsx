import { recheckVisit, type VisitDetail } from '@zhiben/contract/enforcement.ts';
import { type RecheckResult, recheckResultLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Form, Input, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface RecheckDialogProps {
  readonly visit: VisitDetail;
  readonly onClose: () => void;
}

type Values = Readonly<Record<string, { readonly result: RecheckResult; readonly words: string }>>;

const RESULTS = Object.entries(recheckResultLabel).map(([value, label]) => ({ value, label }));

/** Every ordered item with its result; the opinion is written from it. */
export function RecheckDialog({ visit, onClose }: RecheckDialogProps) {
  const [form] = Form.useForm<Values>();
  const recheck = useAct(recheckVisit);
  const ordered = visit.findingsFound.filter(({ disposition }) => disposition === 'order');
  const send = (values: Values) =>
    recheck.mutate(
      {
        params: { visitId: visit.id },
        body: {
          version: visit.version,
          rechecked: ordered.map(({ id }) => ({
            findingId: id,
            result: values[id]?.result ?? 'unmet',
            words: values[id]?.words ?? '',
          })),
        },
      },
      { onSuccess: onClose },
    );
  return (
    <ActDialog
      title="整改复查"
      act="完成复查，生成意见书"
      form={form}
      pending={recheck.isPending}
      error={recheck.error}
      onSend={send}
      onClose={onClose}
    >
      {ordered.map(({ id, words, rectifyBy }) => (
        <div key={id} className="visit-finding">
          <Form.Item
            name={[id, 'result']}
            label={`${words}（${rectifyBy} 前）`}
            rules={[{ required: true, message: '请选择结果' }]}
          >
            <Radio.Group optionType="button" options={RESULTS} />
          </Form.Item>
          <Form.Item
            name={[id, 'words']}
            label="复查情况"
            rules={[{ required: true, whitespace: true, message: '请写明复查情况' }]}
          >
            <Input maxLength={500} />
          </Form.Item>
        </div>
      ))}
    </ActDialog>
  );
}
