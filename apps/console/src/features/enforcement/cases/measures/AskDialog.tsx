import { askOfHead } from '@zhiben/contract/case-measure-operations.ts';
import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import { type CaseRequestKind, caseRequestLabel } from '@zhiben/vocabulary/case-measures.ts';
import type { CasePartyId } from '@zhiben/vocabulary/ids.ts';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useAct } from '../../../../api/use-act.ts';
import { ActDialog } from '../../../../ui/ActDialog.tsx';
import { DayField } from '../../../../ui/DayField.tsx';
import { dayAfter } from '../../../../ui/moments.ts';
import { WordsItem } from '../../../../ui/WordsItem.tsx';
import { yuanWords } from '../yuan-words.ts';

interface Values {
  readonly words: string;
  readonly until?: string;
  readonly goods?: { name: string; quantity: string; place: string }[];
  readonly partyId?: CasePartyId;
  readonly instalments?: { on: string; yuan: number }[];
}
interface AskProps {
  readonly one: CaseDetail;
  readonly kind: CaseRequestKind;
  readonly onClose: () => void;
}

const needed = (message: string) => [{ required: true, message }];

/** Brings something before the head; it holds once the head has agreed. */
export function AskDialog({ one, kind, onClose }: AskProps) {
  const [form] = Form.useForm<Values>();
  const ask = useAct(askOfHead);
  return (
    <ActDialog
      title={caseRequestLabel[kind]}
      act="报请局长审批"
      form={form}
      initial={{ goods: [{ name: '', quantity: '', place: '' }], instalments: [{ on: '', yuan: 0 }] }}
      pending={ask.isPending}
      error={ask.error}
      onSend={({ words, until = undefined, goods = [], partyId, instalments = [] }) =>
        ask.mutate(
          {
            params: { caseId: one.id },
            body: {
              version: one.version,
              kind,
              words,
              until: until ?? null,
              goods: kind === 'kept-evidence' || kind === 'seizure' ? goods : [],
              partyId: partyId ?? null,
              instalments: kind === 'deferral' ? instalments : [],
            },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      {kind === 'extension' && (
        <Form.Item name="until" label={`延长至（现期限 ${one.decideBy ?? ''}）`} rules={needed('请填写日期')}>
          <DayField from={one.decideBy ?? undefined} />
        </Form.Item>
      )}
      {(kind === 'kept-evidence' || kind === 'seizure') && <GoodsList />}
      {kind === 'seizure-extension' && <p className="quiet lead">在原三十日届满后再延长三十日，只能延长一次。</p>}
      {kind === 'deferral' && <Parts one={one} />}
      <WordsItem name="words" label="理由" most={1000} rows={2} />
    </ActDialog>
  );
}

const GoodsList = () => (
  <Form.List name="goods">
    {(fields, { add, remove }) => (
      <Form.Item label="物品清单">
        <div className="stack">
          {fields.map(({ key, name }) => (
            <div key={key} className="case-person">
              <Form.Item name={[name, 'name']} rules={needed('请填写名称')} noStyle>
                <Input placeholder="名称" aria-label="名称" maxLength={80} />
              </Form.Item>
              <Form.Item name={[name, 'quantity']} rules={needed('请填写数量')} noStyle>
                <Input placeholder="数量" aria-label="数量" maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'place']} rules={needed('请填写地点')} noStyle>
                <Input placeholder="地点" aria-label="地点" maxLength={80} />
              </Form.Item>
              {fields.length > 1 && <Button onClick={() => remove(name)}>移除</Button>}
            </div>
          ))}
          <Button onClick={() => add({ name: '', quantity: '', place: '' })}>添加物品</Button>
        </div>
      </Form.Item>
    )}
  </Form.List>
);

function Parts({ one }: { readonly one: CaseDetail }) {
  const owing = one.parties.filter(({ fineYuan, paidOn }) => (fineYuan ?? 0) > 0 && paidOn === null);
  return (
    <>
      <Form.Item name="partyId" label="当事人" rules={needed('请选择当事人')}>
        <Select
          options={owing.map(({ id, name, fineYuan }) => ({
            value: id,
            label: `${name}　罚款 ${yuanWords(fineYuan)}`,
          }))}
        />
      </Form.Item>
      <Form.List name="instalments">
        {(fields, { add, remove }) => (
          <Form.Item label="各期日期和金额（只有一期即为延期）">
            <div className="stack">
              {fields.map(({ key, name }) => (
                <div key={key} className="case-person">
                  <Form.Item name={[name, 'on']} rules={needed('请填写日期')} noStyle>
                    <DayField aria-label="缴款日期" from={dayAfter(new Date())} />
                  </Form.Item>
                  <Form.Item name={[name, 'yuan']} rules={needed('请填写金额')} noStyle>
                    <InputNumber aria-label="金额（元）" min={0.01} style={{ width: '100%' }} />
                  </Form.Item>
                  {fields.length > 1 && <Button onClick={() => remove(name)}>移除</Button>}
                </div>
              ))}
              <Button onClick={() => add({ on: '', yuan: 0 })}>添加一期</Button>
            </div>
          </Form.Item>
        )}
      </Form.List>
    </>
  );
}
