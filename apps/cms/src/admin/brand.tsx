/** Two strides: the product's mark. It takes the colour of the text around it. */
function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path d="M5 23 13 9h6l-8 14H5Z" fill="var(--stride-brand)" />
      <path d="M16 23 24 9h3l-8 14h-3Z" fill="currentColor" />
    </svg>
  )
}

/** The mark alone, in the corner of every page of the admin. */
export function StrideIcon() {
  return (
    <span role="img" aria-label="Stride">
      <Mark size={24} />
    </span>
  )
}

/** The mark with the name, on the sign-in page. */
export function StrideLogo() {
  return (
    <span className="stride-logo">
      <Mark size={48} />
      <span>Stride</span>
    </span>
  )
}
