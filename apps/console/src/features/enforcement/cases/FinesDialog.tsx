import { type CaseDetail, decideCase, notifyCase } from '@zhiben/contract/enforcement-cases.ts';
import { Checkbox, Form, Input, InputNumber } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { Beside } from './CaseSections.tsx';

interface Values {
  readonly fines: Readonly<Record<string, { readonly fine: number; readonly basis?: number | null }>>;
  readonly hearing: boolean;
  readonly discretion: string;
}
interface FinesDialogProps {
  readonly one: CaseDetail;
  readonly action: 'notify' | 'decide';
  readonly onClose: () => void;
}

/** What is laid on each, first as it is told, then as it is decided; the ranges and what was laid on others stand beside it. */
export function FinesDialog({ one, action, onClose }: FinesDialogProps) {
  const [form] = Form.useForm<Values>();
  const notify = useAct(notifyCase);
  const decide = useAct(decideCase);
  const sent = action === 'notify' ? notify : decide;
  const parties = one.parties.filter(({ party }) => one.punishable.includes(party));
  const params = { caseId: one.id };
  const send = ({ fines, hearing, discretion }: Values) => {
    const { version } = one;
    const laid = parties.map(({ id }) => ({ partyId: id, fineYuan: fines[id]?.fine ?? 0 }));
    if (action === 'decide') {
      decide.mutate({ params, body: { version, penalties: laid, discretion } }, { onSuccess: onClose });
      return;
    }
    const penalties = laid.map((each) => ({ ...each, basisYuan: fines[each.partyId]?.basis ?? null }));
    notify.mutate({ params, body: { version, penalties, hearing } }, { onSuccess: onClose });
  };
  const known = parties.map(({ id, proposedYuan }) => [id, { fine: proposedYuan ?? undefined }]);
  return (
    <ActDialog
      title={action === 'notify' ? '告知拟作出的处罚' : '作出处罚决定'}
      act={action === 'notify' ? '生成告知书' : '生成决定书'}
      form={form}
      initial={{ hearing: true, ...(action === 'decide' ? { fines: Object.fromEntries(known) } : {}) }}
      pending={sent.isPending}
      error={sent.error}
      onSend={send}
      onClose={onClose}
    >
      {parties.map(({ id, name, party }) => (
        <div key={id}>
          <p className="quiet">
            {name}：{one.article?.[party]}
          </p>
          <Form.Item
            name={['fines', id, 'fine']}
            label={`对${name}的罚款（元）`}
            rules={[{ required: true, message: '请填写金额，不罚款填0' }]}
          >
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
          {action === 'notify' && one.article?.[party].match(/收入|所得/) && (
            <Form.Item name={['fines', id, 'basis']} label="计算基数：上一年年收入、违法所得或货值（元）">
              <InputNumber min={0} style={{ width: '100%' }} />
            </Form.Item>
          )}
        </div>
      ))}
      {action === 'notify' ? (
        <Form.Item name="hearing" valuePropName="checked">
          <Checkbox>告知听证权利（较大数额罚款、责令停产停业、吊销许可证等）</Checkbox>
        </Form.Item>
      ) : (
        <Form.Item
          name="discretion"
          label="裁量理由"
          rules={[{ required: true, whitespace: true, message: '请写明裁量理由' }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
      <Beside one={one} />
    </ActDialog>
  );
}
