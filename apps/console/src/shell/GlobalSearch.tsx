import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePhone } from '../ui/use-phone.ts';
import { SearchHits } from './SearchHits.tsx';
import { useSearch } from './use-search.ts';
import { useSlashKey } from './use-slash-key.ts';

/** One search for an enterprise, a hazard's number, a person. The key `/` leads here from anywhere. */
export function GlobalSearch() {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<InputRef>(null);
  const navigate = useNavigate();
  const listId = useId();
  const phone = usePhone();
  const { hits: found, settled, note } = useSearch(typed);
  // Enter that comes before the answer waits for it: the hits still shown are of earlier words.
  const [entered, setEntered] = useState(false);
  useSlashKey(() => input.current?.focus());

  const shown = open && typed.trim() !== '' && (found.length > 0 || note !== undefined);
  const leave = () => {
    setEntered(false);
    setOpen(false);
    setTyped('');
    input.current?.blur();
  };
  const go = (index: number) => {
    const hit = found[index];
    if (hit === undefined) return;
    leave();
    navigate(hit.href);
  };
  useEffect(() => {
    if (!entered || (!settled && note === undefined)) return;
    setEntered(false);
    if (settled) go(active);
  });
  const move = (step: number) => setActive((before) => (before + step + found.length) % Math.max(1, found.length));
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') setEntered(true);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <search className="top-search">
      <Input
        ref={input}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={phone ? '搜索企业、隐患、人员' : '搜索企业、隐患编号、人员（按 / 键）'}
        aria-label="搜索企业、隐患编号、人员"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={listId}
        {...(shown && found.length > 0 && { 'aria-activedescendant': `${listId}-${active}` })}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setEntered(false);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <SearchHits id={listId} hits={found} note={note} shown={shown} active={active} onHover={setActive} onPick={go} />
    </search>
  );
}
