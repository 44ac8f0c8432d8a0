import { turnTipOffIntoHazard } from '@zhiben/contract/tip-offs.ts';
import type { EnterpriseId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import { PlacePicker } from '../PlacePicker.tsx';
import type { TipOffActProps } from './act-props.ts';

interface Values {
  readonly enterpriseId: EnterpriseId;
  readonly placeId?: PlaceId;
  readonly description: string;
  readonly location?: string;
}

/** Takes it up. The enterprise sees the hazard and its photos, so its words should give nobody away. */
export function TurnIntoHazard({ tipOff, onClose }: TipOffActProps) {
  const { id, version, number, enterpriseId, placeId, description, placeName, location } = tipOff;
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('enterpriseId', form);
  const act = useAct(turnTipOffIntoHazard);
  const send = ({ location: typed = '', placeId: place, ...values }: Values) =>
    act.mutate(
      {
        params: { tipOffId: id },
        body: { version, ...values, placeId: place ?? null, location: typed.trim() === '' ? null : typed },
      },
      { onSuccess: onClose },
    );
  const where = [placeName, location].filter(Boolean).join(' · ').slice(0, 120);
  return (
    <ActDialog
      title={`受理并立为隐患：${number}`}
      act="受理并立为隐患"
      form={form}
      initial={{
        ...(enterpriseId !== null && { enterpriseId }),
        ...(placeId !== null && { placeId }),
        description,
        location: where,
      }}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet">企业会看到以下内容和照片。请删去可能暴露举报人的文字。</p>
      <Form.Item name="enterpriseId" label="企业" rules={[{ required: true, message: '请选择企业' }]}>
        <EnterprisePicker placeholder="企业名称或简称" onChange={() => form.setFieldValue('placeId', undefined)} />
      </Form.Item>
      {chosen !== undefined && (
        <Form.Item name="placeId" label="场所" extra="责任倒查按场所对应检查记录">
          <PlacePicker
            enterpriseId={chosen}
            closed={chosen === enterpriseId && placeId !== null ? { id: placeId, name: placeName ?? '' } : undefined}
            placeholder="不能确定的不选"
          />
        </Form.Item>
      )}
      <WordsItem name="description" label="隐患描述" most={2000} rows={4} />
      <Form.Item name="location" label="部位">
        <Input maxLength={120} />
      </Form.Item>
    </ActDialog>
  );
}
