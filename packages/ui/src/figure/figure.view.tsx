import './figure.css'

interface FigureProps {
  src: string
  alt: string
  /** Pixels; missing for a drawing that scales. */
  width?: number | null
  height?: number | null
  caption?: string | null
  credit?: string | null
}

/** A picture with its caption and credit. */
export function Figure({ src, alt, width, height, caption, credit }: FigureProps) {
  return (
    <figure className="figure">
      <div className="figure__plate">
        <img
          className="figure__picture"
          src={src}
          alt={alt}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          decoding="async"
        />
      </div>
      {(caption || credit) && (
        <figcaption className="figure__caption">
          {caption}
          {credit && <span className="figure__credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
