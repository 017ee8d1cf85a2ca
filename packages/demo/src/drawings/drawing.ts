/** A picture as SVG source with its size in pixels. */
export interface Drawing {
  width: number
  height: number
  svg: string
}

/**
 * One style for every drawing: round caps, one weight for outlines and a lighter one for what lies inside, a filled
 * halo where it hurts. The colours follow the reader's scheme, because the picture stands in an `<img>`.
 */
const style = `
.line{fill:none;stroke:#1d3a4a;stroke-width:5;stroke-linecap:round;stroke-linejoin:round}
.thin{fill:none;stroke:#1d3a4a;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round;opacity:.62}
.skin{fill:#fbf6f0;stroke:none}
.part{fill:#e3edf0;stroke:none}
.deep{fill:#cddde3;stroke:none}
.bone{fill:#fffdf8;stroke:#1d3a4a;stroke-width:5;stroke-linejoin:round}
.halo{fill:#c8452d;opacity:.2}
.core{fill:#c8452d;opacity:.55}
.accent{fill:none;stroke:#c8452d;stroke-width:5;stroke-linecap:round;stroke-linejoin:round}
.vein{fill:none;stroke:#1d3a4a;stroke-width:18;stroke-linecap:round;stroke-linejoin:round}
.veinInside{fill:none;stroke:#cddde3;stroke-width:9;stroke-linecap:round;stroke-linejoin:round}
.clot{fill:none;stroke:#c8452d;stroke-width:11;stroke-linecap:round}
.outer{fill:none;stroke:#1d3a4a;stroke-linecap:round;stroke-linejoin:round}
.inner{fill:none;stroke:#fbf6f0;stroke-linecap:round;stroke-linejoin:round}
.label{fill:#1d3a4a;font:600 26px system-ui,sans-serif}
@media (prefers-color-scheme:dark){
.line,.thin,.vein,.outer{stroke:#cfe0e8}
.skin{fill:#22323b}
.part{fill:#2f4753}
.deep{fill:#3d5a68}
.bone{fill:#5b7684;stroke:#cfe0e8}
.halo{fill:#ff8f73;opacity:.26}
.core{fill:#ff8f73;opacity:.7}
.accent,.clot{stroke:#ff8f73}
.veinInside{stroke:#3d5a68}
.inner{stroke:#22323b}
.label{fill:#cfe0e8}
}`

/** Wraps the parts of a drawing, the lowest first, in a document that stands alone: no script, no reference to anything outside. */
export function drawing(width: number, height: number, title: string, ...parts: string[]): Drawing {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img"><title>${title}</title><style>${style}</style>${parts.join('')}</svg>\n`
  return { width, height, svg }
}

/** The mark of the place where it hurts. */
export function painAt(x: number, y: number, radius = 44): string {
  return `<circle class="halo" cx="${x}" cy="${y}" r="${radius}"/><circle class="halo" cx="${x}" cy="${y}" r="${Math.round(radius * 0.64)}"/><circle class="core" cx="${x}" cy="${y}" r="${Math.round(radius * 0.28)}"/>`
}
