import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DayFieldProps {
  readonly value?: string | null | undefined;
  readonly onChange?: (day: string | null) => void;
  readonly id?: string;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  readonly disabled?: boolean;
  /** The first and the last day that can be chosen. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A calendar day as `2024-12-31`, for forms and filters. Typing it works too. */
export function DayField({ value, onChange, from, until, ...rest }: DayFieldProps) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      format={['YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD', 'YYYY.M.D']}
      inputReadOnly={false}
      {...(from !== undefined && { minDate: dayjs(from) })}
      {...(until !== undefined && { maxDate: dayjs(until) })}
    />
  );
}
