import { Button } from 'antd';
import { type PointerEvent, useRef, useState } from 'react';
import './signature.css';

/** Lines drawn by a finger, each as `x, y, x, y, …` on a field of 1000 by 400. */
export type Strokes = readonly (readonly number[])[];

const WIDTH = 1000;
const HEIGHT = 400;
const MOST_NUMBERS = 2000;
const MOST_STROKES = 60;

interface SignaturePadProps {
  readonly id?: string;
  readonly value?: Strokes;
  readonly onChange?: (strokes: Strokes | undefined) => void;
}

/** A field to sign on with a finger, a pen or the mouse. */
export function SignaturePad({ id, value = [], onChange }: SignaturePadProps) {
  const [drawing, setDrawing] = useState<readonly number[]>();
  const field = useRef<SVGSVGElement>(null);

  const pointOf = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
    const { left, top, width, height } = field.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const within = (share: number, whole: number) => Math.round(Math.min(1, Math.max(0, share)) * whole);
    return [within((clientX - left) / width, WIDTH), within((clientY - top) / height, HEIGHT)];
  };
  const begin = (event: PointerEvent) => {
    if (value.length >= MOST_STROKES) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing([...pointOf(event)]);
  };
  const go = (event: PointerEvent) => {
    if (drawing !== undefined && drawing.length < MOST_NUMBERS) setDrawing([...drawing, ...pointOf(event)]);
  };
  const end = () => {
    // A tap is no stroke: two points make a line.
    if (drawing !== undefined && drawing.length >= 4) onChange?.([...value, drawing]);
    setDrawing(undefined);
  };
  return (
    <div className="signature" id={id}>
      <svg
        ref={field}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="签名区，请用手指或鼠标书写"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <Lines strokes={drawing === undefined ? value : [...value, drawing]} />
      </svg>
      <Button size="small" disabled={value.length === 0} onClick={() => onChange?.(undefined)}>
        重签
      </Button>
    </div>
  );
}

export function SignatureShown({ strokes, name }: { readonly strokes: Strokes; readonly name: string }) {
  return (
    <svg className="signature-shown" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${name}的签名`}>
      <Lines strokes={strokes} />
    </svg>
  );
}

const Lines = ({ strokes }: { readonly strokes: Strokes }) => (
  <g fill="none" stroke="#1a2422" strokeWidth={8} strokeLinecap="round" strokeLinejoin="round">
    {strokes.map((stroke) => (
      <polyline key={stroke.join()} points={stroke.join(' ')} />
    ))}
  </g>
);
