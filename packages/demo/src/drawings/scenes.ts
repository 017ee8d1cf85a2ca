import { drawing, painAt } from './drawing'

/** Limbs of a figure seen from the side: one silhouette, drawn as thick strokes inside thicker ones. */
function figure(limbs: ReadonlyArray<readonly [path: string, thickness: number]>): string {
  const strokes = (kind: 'outer' | 'inner', extra: number) =>
    limbs.map(([d, thickness]) => `<path class="${kind}" stroke-width="${thickness + extra}" d="${d}"/>`).join('')
  return strokes('outer', 10) + strokes('inner', 0)
}

/** Someone leaning on a wall, back leg straight. */
export const tightCalf = drawing(
  640,
  560,
  'A wall stretch for the calf',
  '<path class="line" d="M556 40L556 520M40 520L600 520"/>' +
    figure([
      ['M300 290L392 372L396 496L430 502', 40],
      ['M300 290L206 396L120 492L160 506', 40],
    ]) +
    figure([
      ['M300 286L366 160', 62],
      ['M372 158L450 196L538 158', 26],
    ]) +
    '<circle class="skin" cx="410" cy="96" r="36"/><circle class="line" cx="410" cy="96" r="36"/>' +
    painAt(166, 438, 40),
)

/** A straight leg on the ground, the toes drawn towards the shin. */
export const calfCramp = drawing(
  640,
  400,
  'Stretching a cramped calf',
  '<path class="line" d="M30 330L610 330"/>' +
    '<path class="skin" d="M24 180C90 176 150 190 204 196C290 190 400 226 492 232L500 150C500 128 536 128 540 152L550 292C552 326 520 330 498 312C440 304 396 300 344 310C290 330 236 318 206 286C150 296 80 306 24 304Z"/>' +
    '<path class="line" d="M24 180C90 176 150 190 204 196C290 190 400 226 488 236C494 220 496 190 500 150C502 128 536 128 540 152L550 292C552 326 520 330 498 312C440 304 396 300 344 310C290 330 236 318 206 286C150 296 80 306 24 304"/>' +
    painAt(290, 282, 46) +
    '<path class="thin" d="M244 280C270 300 306 304 334 290"/>' +
    '<path class="accent" d="M566 120C540 76 490 66 452 92M452 92L458 64M452 92L480 98"/>',
)

/** The lower leg cut across, the shin at the top. */
export const compartments = drawing(
  640,
  560,
  'The four compartments of the lower leg',
  '<path class="skin" d="M300 56C400 52 500 150 508 270C516 400 430 508 310 508C190 508 116 410 128 290C138 180 200 60 300 56Z"/>' +
    '<path class="part" d="M318 84C400 92 466 166 476 244L398 262L330 196Z"/>' +
    '<path class="part" d="M480 262C484 300 476 330 464 352L410 300L404 276Z"/>' +
    '<path class="deep" d="M256 196L330 210L394 276L404 312C370 346 250 350 200 300C206 262 226 222 256 196Z"/>' +
    '<path class="part" d="M186 312C244 372 384 366 412 324L456 368C428 436 372 480 310 480C220 480 160 410 158 330Z"/>' +
    '<path class="bone" d="M286 82C308 76 322 96 330 130L336 190C300 204 262 196 240 186C246 140 262 90 286 82Z"/>' +
    '<circle class="bone" cx="404" cy="288" r="26"/>' +
    '<path class="line" d="M336 190L388 268M428 274L480 254M424 306L462 356M240 188C214 224 192 268 186 306C240 372 380 366 400 314"/>' +
    '<path class="line" d="M300 56C400 52 500 150 508 270C516 400 430 508 310 508C190 508 116 410 128 290C138 180 200 60 300 56Z"/>' +
    painAt(298, 272, 52) +
    '<text class="label" x="320" y="36" text-anchor="middle">Front</text><text class="label" x="320" y="546" text-anchor="middle">Back</text>',
)
