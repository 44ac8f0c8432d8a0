import type { EngineerView } from '@zhiben/contract/agency-reports.ts';
import { halfDayLabel } from '@zhiben/vocabulary/agency-reports.ts';
import { Button, Form, Select } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { dayOf } from '../../ui/moments.ts';

const HALVES = Object.entries(halfDayLabel).map(([value, label]) => ({ value, label }));
const chosen = (message: string) => [{ required: true, message }];

/** Who was on site, from which half day until which. */
export function StaysField({ engineers }: { readonly engineers: readonly EngineerView[] }) {
  const today = dayOf(new Date());
  const options = engineers.map(({ name, certificate }) => ({
    value: certificate,
    label: `${name}（${certificate}）`,
  }));
  return (
    <Form.List name="visits">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="agency-stay" aria-label={`到场人员 ${name + 1}`}>
              <Form.Item name={[name, 'certificate']} rules={chosen('请选择签字人员')}>
                <Select
                  options={options}
                  placeholder="签字人员"
                  aria-label="签字人员"
                  notFoundContent="请先登记签字人员"
                />
              </Form.Item>
              <div className="agency-stay-days">
                <Form.Item name={[name, 'fromOn']} rules={chosen('请填写到场日期')}>
                  <DayField until={today} placeholder="到场日期" aria-label="到场日期" />
                </Form.Item>
                <Form.Item name={[name, 'fromHalf']}>
                  <Select options={HALVES} aria-label="到场半天" />
                </Form.Item>
                <Form.Item name={[name, 'untilOn']} rules={chosen('请填写离场日期')}>
                  <DayField placeholder="离场日期" aria-label="离场日期" />
                </Form.Item>
                <Form.Item name={[name, 'untilHalf']}>
                  <Select options={HALVES} aria-label="离场半天" />
                </Form.Item>
              </div>
              {fields.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  移除
                </Button>
              )}
            </fieldset>
          ))}
          {fields.length < 20 && <Button onClick={() => add({ fromHalf: 'am', untilHalf: 'pm' })}>添加到场人员</Button>}
        </div>
      )}
    </Form.List>
  );
}
