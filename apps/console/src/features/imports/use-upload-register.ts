import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportKind, type ImportView, startEnterpriseImport, startImport } from '@zhiben/contract/imports.ts';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApiProblem } from '../../api/api-problem.ts';
import { upload } from '../../api/client.ts';
import { newKey } from '../../api/new-key.ts';
import { refreshSubject } from '../../api/refresh.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** Sends a register and opens its import. The same file sent again after a failure is not read in twice. */
export function useUploadRegister(kind: ImportKind) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const [refused, setRefused] = useState<string>();
  const operation = kind === 'hazards' ? startImport : startEnterpriseImport;
  const attempt = useRef<{ file: File; kind: ImportKind; key: string }>(undefined);
  const sending = useMutation<ImportView, ApiProblem, File>({
    mutationFn: (file) => {
      const { current } = attempt;
      if (current?.file !== file || current.kind !== kind) attempt.current = { file, kind, key: newKey() };
      return upload(operation, undefined as never, formOf(file), {
        idempotencyKey: attempt.current?.key,
        onProgress: setShare,
      });
    },
    onSuccess: ({ id }) => {
      refreshSubject(queries, 'import');
      navigate(`/imports/${id}`);
    },
  });
  const send = (file: File) => {
    const why = whyRefused(file);
    setRefused(why);
    setShare(0);
    if (why === undefined && !sending.isPending) sending.mutate(file);
  };
  return { send, share, refused, sending };
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file, file.name);
  return form;
}

function whyRefused({ name, size }: File): string | undefined {
  if (/\.xls$/i.test(name)) return `「${name}」是旧版 Excel（.xls）格式，请在 Excel 或 WPS 中另存为 .xlsx 后再上传。`;
  if (!/\.(xlsx|csv)$/i.test(name)) return `「${name}」不是台账文件，请上传 Excel（.xlsx）或 CSV 文件。`;
  if (size > MOST_BYTES) return `「${name}」超过 20 MB，请删去图片或拆成几个文件后再上传。`;
  return size === 0 ? `「${name}」是空文件，请核对后再上传。` : undefined;
}
