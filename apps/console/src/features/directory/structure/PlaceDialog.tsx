import { addPlace, changePlace, type OrgUnitView, type PlaceView } from '@zhiben/contract/directory-structure.ts';
import type { EnterpriseId, OrgUnitId } from '@zhiben/vocabulary/ids.ts';
import { AutoComplete, Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { useSaved } from './use-saved.ts';

interface PlaceDialogProps {
  readonly enterpriseId: EnterpriseId;
  readonly units: readonly OrgUnitView[];
  readonly place: PlaceView | undefined;
  readonly under: string | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly areaClass?: string | null;
  readonly orgUnitId?: OrgUnitId | null;
}

const AREA_CLASSES = [
  '爆炸危险0区',
  '爆炸危险1区',
  '爆炸危险2区',
  '爆炸危险20区',
  '爆炸危险21区',
  '爆炸危险22区',
  '非爆炸危险区',
];

export function PlaceDialog({ enterpriseId, units, place, under, onClose }: PlaceDialogProps) {
  const [form] = Form.useForm<Values>();
  const add = useAct(addPlace);
  const change = useAct(changePlace);
  const saved = useSaved(onClose);
  const send = ({ name, areaClass, orgUnitId = null }: Values) => {
    const body = { name, orgUnitId, areaClass: areaClass?.trim() || null };
    if (place === undefined) add.mutate({ params: { enterpriseId }, body }, saved(`已新增场所：${name}`));
    else {
      const params = { enterpriseId, placeId: place.id };
      change.mutate({ params, body: { ...body, version: place.version } }, saved(`已修改场所：${name}`));
    }
  };
  return (
    <ActDialog
      title={place === undefined ? '新增场所' : `修改场所：${place.name}`}
      act={place === undefined ? '新增' : '保存修改'}
      form={form}
      initial={place ?? { orgUnitId: (under ?? null) as OrgUnitId | null }}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={60} autoComplete="off" placeholder="如：液氨罐区" />
      </Form.Item>
      <Form.Item name="areaClass" label="区域类别">
        <AutoComplete
          maxLength={40}
          placeholder="未登记"
          options={AREA_CLASSES.map((value) => ({ value }))}
          showSearch={{ filterOption: true }}
        />
      </Form.Item>
      <UnitPicker name="orgUnitId" label="所属组织" none="不属于任何组织" units={units} />
    </ActDialog>
  );
}
