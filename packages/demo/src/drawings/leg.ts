/**
 * The right lower leg from behind, on a canvas of 480 by 640: the inner side is on the left, the little toes show on
 * the right. Drawings are built of these parts, so that every leg is the same leg.
 */
const outline =
  'M171 14C175 52 183 84 180 116C174 158 146 190 144 254C143 330 183 386 198 448C203 472 202 492 198 510' +
  'C191 526 193 542 201 552C198 580 205 612 237 613C250 613 260 608 267 600C282 606 300 608 314 604C326 600 326 588 316 582' +
  'C302 575 292 570 285 560C292 550 292 536 284 524C277 500 277 474 280 448C290 386 334 326 331 246' +
  'C329 190 306 158 300 116C297 84 305 52 309 14'

export const leg = {
  skin: `<path class="skin" d="${outline}Z"/>`,
  outline: `<path class="line" d="${outline}"/><path class="thin" d="M267 600C271 591 272 580 269 570"/>`,
  /** The hollow of the knee. */
  knee: '<path class="thin" d="M193 104C210 116 225 118 240 118C255 118 272 116 287 104"/>',
  soleus:
    '<path class="deep" d="M164 300C164 344 195 396 210 440C218 452 258 452 267 440C282 396 314 344 314 296C290 340 264 352 240 352C211 352 183 344 164 300Z"/>' +
    '<path class="thin" d="M164 302C166 346 196 396 210 440M314 298C312 346 282 396 267 440"/>',
  gastrocnemius:
    '<path class="part" d="M218 120C186 150 158 202 158 262C158 304 178 344 203 344C223 344 237 326 238 300L238 150C233 136 227 126 218 120Z"/>' +
    '<path class="part" d="M260 120C292 148 317 196 317 250C317 290 297 326 275 326C255 326 242 314 240 296L240 150C245 136 252 126 260 120Z"/>' +
    '<path class="line" d="M218 120C186 150 158 202 158 262C158 304 178 344 203 344C223 344 237 326 239 300C242 314 255 326 275 326C297 326 317 290 317 250C317 196 292 148 260 120"/>' +
    '<path class="line" d="M239 158L239 300"/>' +
    '<path class="thin" d="M211 152C190 186 180 226 181 268M227 160C210 196 201 246 205 308M267 152C287 184 295 220 294 258M252 160C267 194 275 240 274 292"/>',
  achilles:
    '<path class="skin" d="M203 346C223 344 233 334 239 318C245 322 258 328 275 328C270 380 255 440 253 482C252 520 258 548 262 572L216 572C220 548 228 520 227 482C225 440 210 392 203 346Z"/>' +
    '<path class="line" d="M204 350C211 394 225 440 227 482C228 520 220 548 216 572M274 332C269 382 255 440 253 482C252 520 258 548 262 572"/>' +
    '<path class="thin" d="M240 350L240 556"/>',
} as const

/** The whole leg with its muscles. */
export const legWithMuscles = leg.skin + leg.soleus + leg.achilles + leg.gastrocnemius + leg.outline + leg.knee
