/** The sign of the product: a drop held at its root. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="currentColor" />
      <path d="M16 6v20M9 12h14M16 13c-1.5 4.5-4 7.6-8 9.5M16 13c1.5 4.5 4 7.6 8 9.5M12 22.5h8" className="mark-line" />
    </svg>
  );
}
