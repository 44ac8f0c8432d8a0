import { Button } from 'antd';
import { type PointerEvent, useRef, useState } from 'react';
import './signature.css';

interface SignatureSheetProps {
  readonly onSigned: (picture: Blob) => void;
}

const WIDTH = 640;
const HEIGHT = 240;

/** A sheet to sign on with finger or pen; what was signed is a picture. */
export function SignatureSheet({ onSigned }: SignatureSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [signed, setSigned] = useState(false);
  const writing = useRef(false);

  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const pen = penOf(event.currentTarget);
    writing.current = true;
    pen?.beginPath();
    pen?.moveTo(...placeOf(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!writing.current) return;
    const pen = penOf(event.currentTarget);
    pen?.lineTo(...placeOf(event));
    pen?.stroke();
    setSigned(true);
  };
  const end = () => {
    writing.current = false;
  };
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setSigned(false);
  };
  return (
    <>
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        className="signature-pad"
        role="img"
        aria-label="手写签名区"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className="signature-acts">
        <Button size="large" disabled={!signed} onClick={clear}>
          擦除
        </Button>
        <Button
          size="large"
          type="primary"
          ghost
          disabled={!signed}
          onClick={() => canvas.current && onPaper(canvas.current).toBlob((picture) => picture && onSigned(picture))}
        >
          确认签名
        </Button>
      </div>
    </>
  );
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  return pen;
}

/** White behind the ink: where a picture cannot be see-through, ink on nothing would be black on black. */
function onPaper(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const pen = canvas.getContext('2d');
  if (pen === null) return canvas;
  pen.globalCompositeOperation = 'destination-over';
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.globalCompositeOperation = 'source-over';
  return canvas;
}

/** Where on the sheet, whatever size it is shown at. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): [number, number] {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [((clientX - left) / width) * WIDTH, ((clientY - top) / height) * HEIGHT];
}
