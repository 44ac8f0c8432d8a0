import { criteriaOf, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import { Select } from 'antd';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { clauseOf } from './clause-of.ts';

interface CriterionPickerProps {
  readonly value?: string | null | undefined;
  readonly onChange?: (criterionId: string | undefined) => void;
  readonly id?: string;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  /** Only the criteria of this edition; all editions without it. */
  readonly editionId?: string | undefined;
  readonly width?: number | string;
}

/** A criterion found by its clause or by any of its words. */
export function CriterionPicker({ value, onChange, editionId, width = '100%', ...rest }: CriterionPickerProps) {
  const editions = editionsOfMajorHazardCriteria.filter(({ id }) => editionId === undefined || id === editionId);
  return (
    <Select
      {...rest}
      value={value ?? null}
      onChange={(id: string | null) => onChange?.(id ?? undefined)}
      options={editions.map(({ id, title }) => ({
        label: title,
        options: criteriaOf(id).map((criterion) => ({
          value: criterion.id,
          label: `${clauseOf(criterion.source)} ${criterion.title}`,
        })),
      }))}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={CLEARABLE}
      notFoundContent="没有这样的判定情形"
      popupMatchSelectWidth={480}
      style={{ width }}
    />
  );
}
