import { draftLetter, editLetter, type LetterDetail, type MatterRefs } from '@zhiben/contract/supervision.ts';
import type { Proposal } from '@zhiben/contract/supervision-proposals.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import {
  type AddresseeKind,
  addresseeKindLabel,
  type LetterKind,
  letterKindLabel,
  type MatterKind,
} from '@zhiben/vocabulary/supervision.ts';
import { Form, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import { MattersField } from './MattersField.tsx';

interface Values {
  readonly kind: LetterKind;
  readonly addresseeKind: AddresseeKind;
  readonly enterpriseId?: EnterpriseId;
  readonly addressee?: string;
  readonly subject: string;
  readonly measures: string;
  readonly answerDays?: number | null;
  readonly meetsAt?: string;
  readonly meetsPlace?: string;
  readonly matters?: Partial<MatterRefs>;
}
interface LetterDialogProps {
  readonly letter?: LetterDetail;
  readonly proposal?: Proposal;
  readonly onClose: () => void;
}

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const idsOf = (letter: LetterDetail, kind: MatterKind) =>
  letter.matters.filter((one) => one.kind === kind).map(({ id }) => id);

function startOf({ letter, proposal }: LetterDialogProps): Partial<Values> {
  if (proposal !== undefined) {
    const { kind, enterpriseId, subject, measures, matters } = proposal;
    return { kind, addresseeKind: 'enterprise', enterpriseId, subject, measures, matters };
  }
  if (letter === undefined) return { kind: 'urging-letter', addresseeKind: 'enterprise' };
  const { enterpriseId, ...words } = letter;
  return {
    ...words,
    ...(enterpriseId === null ? {} : { enterpriseId }),
    matters: {
      hazardIds: idsOf(letter, 'hazard'),
      visitIds: idsOf(letter, 'visit'),
      caseIds: idsOf(letter, 'case'),
      doubtIds: idsOf(letter, 'doubt'),
      checkIds: idsOf(letter, 'check'),
    } as MatterRefs,
  };
}

/** Writes a letter down, or changes one that was not issued. What the records know is chosen, not typed again. */
export function LetterDialog(props: LetterDialogProps) {
  const { letter, proposal, onClose } = props;
  const [form] = Form.useForm<Values>();
  const draft = useAct(draftLetter);
  const edit = useAct(editLetter);
  const navigate = useNavigate();
  const start = startOf(props);
  const kind = Form.useWatch('kind', form) ?? start.kind;
  const addresseeKind = Form.useWatch('addresseeKind', form) ?? start.addresseeKind;
  const enterpriseId = Form.useWatch('enterpriseId', form) ?? start.enterpriseId;
  const send = ({ enterpriseId: to, kind: written, ...values }: Values) => {
    const body = {
      ...values,
      enterpriseId: values.addresseeKind === 'enterprise' ? (to ?? null) : null,
      matters: { ...values.matters, checkIds: start.matters?.checkIds ?? [] },
    };
    if (letter !== undefined) {
      edit.mutate(
        { params: { letterId: letter.id }, body: { ...body, version: letter.version } },
        { onSuccess: onClose },
      );
      return;
    }
    draft.mutate(
      { body: { ...body, kind: written, rule: proposal?.rule ?? null, why: proposal?.reason ?? '' } },
      { onSuccess: ({ id }) => navigate(`/supervision/letters/${id}`) },
    );
  };
  return (
    <ActDialog
      title={letter === undefined ? '起草监督文书' : '修改监督文书'}
      act="保存"
      form={form}
      initial={start}
      pending={draft.isPending || edit.isPending}
      error={draft.error ?? edit.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="kind" label="种类">
        <Select options={optionsOf(letterKindLabel)} disabled={letter !== undefined || proposal !== undefined} />
      </Form.Item>
      <Form.Item name="addresseeKind" label="收文单位类别">
        <Select options={optionsOf(addresseeKindLabel)} />
      </Form.Item>
      {addresseeKind === 'enterprise' ? (
        <Form.Item name="enterpriseId" label="收文企业" rules={[{ required: true, message: '请选择企业' }]}>
          <EnterprisePicker />
        </Form.Item>
      ) : (
        <WordsItem name="addressee" label="收文单位" most={60} rows={1} />
      )}
      <WordsItem name="subject" label="事由" most={100} rows={1} />
      <MattersField
        enterpriseId={addresseeKind === 'enterprise' ? enterpriseId : undefined}
        known={[...(letter?.matters ?? []), ...(proposal?.rows ?? [])].map(({ id, title, words }) => ({
          value: id,
          label: `${title} ${words}`,
        }))}
      />
      <WordsItem name="measures" label="工作要求" most={2000} rows={4} />
      {kind === 'interview-notice' && (
        <>
          <WordsItem name="meetsAt" label="约谈时间" most={40} rows={1} placeholder="如：12月4日上午9时" />
          <WordsItem name="meetsPlace" label="约谈地点" most={80} rows={1} />
        </>
      )}
      {kind !== 'exposure' && (
        <Form.Item name="answerDays" label="答复期限（工作日，不填按设置）">
          <InputNumber min={1} max={120} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      )}
    </ActDialog>
  );
}
