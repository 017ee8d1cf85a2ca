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
  '<path class="line" d="M566 40L566 520M40 520L606 520"/>',
  figure([
    ['M312 282L398 366L400 486', 42],
    ['M398 500L452 500', 28],
    ['M306 282L214 386L130 484', 42],
    ['M128 500L184 500', 28],
    ['M312 276L372 168', 62],
    ['M384 166L466 214L548 168', 26],
    ['M384 146L408 104', 28],
  ]),
  '<circle class="skin" cx="418" cy="92" r="37"/><circle class="line" cx="418" cy="92" r="37"/>',
  painAt(166, 430, 40),
)

/** A leg from the side: thigh, knee, foot with the toes up, heel, and the calf with a hard knot. */
const straightLeg =
  'M24 176C80 172 132 176 166 186C184 178 206 182 216 196C300 192 400 222 466 236C486 236 494 214 500 178' +
  'C504 152 506 140 510 132C518 116 540 120 544 140C552 190 562 236 564 284C565 326 536 336 508 316' +
  'C440 300 398 296 348 308C298 330 240 318 206 284C150 296 84 304 24 302'

/** A straight leg on the ground, the toes drawn towards the shin. */
export const calfCramp = drawing(
  640,
  400,
  'Stretching a cramped calf',
  '<path class="line" d="M24 338L616 338"/>',
  `<path class="skin" d="${straightLeg}Z"/><path class="line" d="${straightLeg}"/>`,
  '<path class="thin" d="M168 194C164 208 170 222 182 228M206 284C196 276 190 266 188 256"/>',
  painAt(288, 284, 46),
  '<path class="thin" d="M240 276C268 300 308 304 340 286M256 262C276 278 304 280 328 268"/>',
  '<path class="accent" d="M580 136C560 84 508 66 462 92M462 92L470 64M462 92L490 100"/>',
)

/** The lower leg cut across, the shin at the top, the outer side on the right. */
export const compartments = drawing(
  640,
  560,
  'The four compartments of the lower leg',
  '<path class="skin" d="M296 52C410 46 500 150 502 276C504 402 424 512 306 512C186 512 102 408 106 282C110 158 190 58 296 52Z"/>',
  '<path class="part" d="M285 77A172 206 0 0 1 452 185L414 268L386 268L336 190C312 120 300 96 285 77Z"/>',
  '<path class="part" d="M452 185A172 206 0 0 1 464 346L420 302L424 284L414 264Z"/>',
  '<path class="part" d="M196 206C184 236 186 276 200 300C250 360 360 352 400 308L420 302L464 346A172 206 0 0 1 134 228Z"/>',
  '<path class="deep" d="M336 190L386 268L392 306C360 352 250 360 200 300C186 276 184 236 196 206C230 222 300 214 336 190Z"/>',
  '<path class="thin" d="M300 360C300 400 302 440 304 484M206 352C230 380 262 392 300 394C340 392 376 378 404 350"/>',
  '<path class="line" d="M336 190L388 266M416 264L452 185M420 304L464 346M196 206L134 228M196 206C184 236 186 276 200 300C250 360 360 352 396 308"/>',
  '<path class="line" d="M285 77A172 206 0 0 1 464 346A172 206 0 0 1 134 228"/>',
  '<path class="bone" d="M268 80C290 84 312 120 336 190C300 216 230 222 196 206C174 196 190 150 210 124C230 98 248 78 268 80Z"/>',
  '<circle class="bone" cx="402" cy="286" r="25"/>',
  '<path class="line" d="M296 52C410 46 500 150 502 276C504 402 424 512 306 512C186 512 102 408 106 282C110 158 190 58 296 52Z"/>',
  painAt(286, 268, 52),
  '<text class="label" x="300" y="34" text-anchor="middle">Front</text>',
  '<text class="label" x="300" y="548" text-anchor="middle">Back</text>',
  '<text class="label" x="522" y="290">Outer</text><text class="label" x="522" y="322">side</text>',
)
