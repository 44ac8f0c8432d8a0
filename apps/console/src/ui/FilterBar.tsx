import { CloseCircleFilled, FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, Input } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FilterControl } from './FilterControl.tsx';
import type { Filter } from './filter.ts';
import type { Filters } from './use-filters.ts';
import { usePhone } from './use-phone.ts';

interface FilterBarProps {
  readonly filters: readonly Filter[];
  readonly values: Filters;
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
  /** What can be searched for; no search box without it. */
  readonly search?: string | undefined;
  readonly children?: ReactNode;
}

/** Search and filters of a list: in a row at the desk, in a drawer on the phone. */
export function FilterBar({ filters, values, onChange, search, children }: FilterBarProps) {
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const controls = filters.map((filter) => (
    <FilterControl
      key={filter.name}
      filter={filter}
      value={values[filter.name]}
      onChange={(value) => onChange({ [filter.name]: value })}
    />
  ));
  const used = filters.filter(({ name }) => values[name] !== undefined).length;
  const reset = used > 0 && (
    <Button type="link" onClick={() => onChange(Object.fromEntries(filters.map(({ name }) => [name, undefined])))}>
      清除筛选
    </Button>
  );
  if (search === undefined && filters.length === 0) return children ?? null;
  return (
    <search className="register-filters" aria-label="查找与筛选">
      {search !== undefined && <SearchBox what={search} value={values['q']} onChange={(q) => onChange({ q })} />}
      {!phone && controls}
      {!phone && reset}
      {phone && filters.length > 0 && (
        <Badge count={used} color="#0b6259">
          <Button icon={<FilterOutlined aria-hidden />} onClick={() => setOpen(true)}>
            筛选
          </Button>
        </Badge>
      )}
      {phone && (
        <Drawer title="筛选" placement="bottom" open={open} onClose={() => setOpen(false)} size="auto">
          <div className="filter-drawer">
            {controls}
            {reset}
            <Button type="primary" block onClick={() => setOpen(false)}>
              查看结果
            </Button>
          </div>
        </Drawer>
      )}
      {children}
    </search>
  );
}

const TYPING_PAUSE_MS = 300;

interface SearchBoxProps {
  readonly what: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** Searches when typing pauses, or at once with Enter. */
function SearchBox({ what, value = '', onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);

  const send = (text: string) => {
    sent.current = text;
    onChange(text === '' ? undefined : text);
  };
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => send(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      className="register-search"
      prefix={<SearchOutlined aria-hidden />}
      allowClear={{ clearIcon: <CloseCircleFilled aria-label="清除" /> }}
      maxLength={100}
      placeholder={what}
      aria-label={what}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => send(typed.trim())}
    />
  );
}
