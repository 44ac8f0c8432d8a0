import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { DAY_FORMATS, whyNotADay } from './why-not-a-day.ts';

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

/** A calendar day as `2024-12-31`, for forms and filters. What was typed and is no day is repeated with the reason. */
export function DayField({ value, onChange, from, until, ...rest }: DayFieldProps) {
  const [wrong, setWrong] = useState<string>();
  return (
    <>
      <DatePicker
        {...rest}
        style={{ width: '100%' }}
        value={value ? dayjs(value) : null}
        onChange={(day) => {
          setWrong(undefined);
          onChange?.(day ? day.format('YYYY-MM-DD') : null);
        }}
        // The picker forgets what it cannot read as soon as the field is left.
        onBlur={({ target }) => setWrong(whyNotADay((target as HTMLInputElement).value, from, until))}
        format={DAY_FORMATS}
        inputReadOnly={false}
        {...(wrong !== undefined && { status: 'error' as const })}
        {...(from !== undefined && { minDate: dayjs(from) })}
        {...(until !== undefined && { maxDate: dayjs(until) })}
      />
      {wrong !== undefined && (
        <div role="alert" className="ant-form-item-explain-error">
          {wrong}
        </div>
      )}
    </>
  );
}
