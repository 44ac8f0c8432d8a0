/** What a record is called. Its number stays in one piece on a narrow screen. */
export function SubjectTitle({ children }: { readonly children: string }) {
  const [number] = /^YH-[\d-]+/.exec(children) ?? [];
  if (number === undefined) return children;
  return (
    <>
      <span className="nowrap">{number}</span>
      {children.slice(number.length)}
    </>
  );
}
