import { type CaseDetail, payFine } from '@zhiben/contract/enforcement-cases.ts';
import { lateFee } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import type { CasePartyId } from '@zhiben/vocabulary/ids.ts';
import { Form, InputNumber, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';
import { yuanWords } from './yuan-words.ts';

interface Values {
  readonly partyId: CasePartyId;
  readonly paidOn: string;
  readonly paidYuan: number;
}

/** A fine paid in full, with what was added for each day it was late. */
export function PayDialog({ one, onClose }: { readonly one: CaseDetail; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const pay = useAct(payFine);
  const today = dayOf(new Date());
  const owing = one.parties.filter(({ fineYuan, paidOn }) => (fineYuan ?? 0) > 0 && paidOn === null);
  const partyId = Form.useWatch('partyId', form);
  const paidOn = Form.useWatch('paidOn', form);
  const party = owing.find(({ id }) => id === partyId);
  const part = party?.instalments.find((one) => one.paidOn === null);
  const fine = part?.yuan ?? party?.fineYuan ?? 0;
  const payBy = part?.on ?? party?.payBy;
  const late = payBy && paidOn ? lateFee(fine, payBy, paidOn) : 0;
  return (
    <ActDialog
      title="登记缴款"
      act="登记缴清"
      form={form}
      initial={{ paidOn: today }}
      pending={pay.isPending}
      error={pay.error}
      onSend={(body) =>
        pay.mutate({ params: { caseId: one.id }, body: { version: one.version, ...body } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="partyId" label="当事人" rules={[{ required: true, message: '请选择当事人' }]}>
        <Select options={owing.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="paidOn" label="缴款日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField until={today} />
      </Form.Item>
      {party !== undefined && (
        <p className="quiet">
          当日应缴 {yuanWords(fine + late)}：{part === undefined ? '罚款' : `${part.on} 一期`} {yuanWords(fine)}，加处{' '}
          {yuanWords(late)}
        </p>
      )}
      <Form.Item name="paidYuan" label="实缴（元）" rules={[{ required: true, message: '请填写金额' }]}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
    </ActDialog>
  );
}
