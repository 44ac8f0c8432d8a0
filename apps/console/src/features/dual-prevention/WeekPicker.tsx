import { Select } from 'antd';
import { mondayOf, sundayOf, weekWords } from './week-words.ts';

interface WeekPickerProps {
  readonly today: string;
  readonly value: string | undefined;
  readonly onChange: (week: string | undefined) => void;
}

const WEEKS_OFFERED = 53;
const NAMES = ['本周（进行中）', '上周'];

/** One week of the past year; the last that has ended unless another is chosen. */
export function WeekPicker({ today, value, onChange }: WeekPickerProps) {
  const options = Array.from({ length: WEEKS_OFFERED }, (_, before) => {
    const monday = mondayOf(today, before);
    return { value: monday, label: `${NAMES[before] ?? ''} ${weekWords(monday, sundayOf(monday), today)}`.trim() };
  });
  const last = mondayOf(today, 1);
  return (
    <Select
      aria-label="周"
      style={{ minWidth: 220 }}
      popupMatchSelectWidth={false}
      options={options}
      value={value === undefined ? last : mondayOf(value)}
      onChange={(monday: string) => onChange(monday === last ? undefined : monday)}
    />
  );
}
