import { textIn, type Place, type TextStore } from './stored-contents'

/** A store of texts in memory, which says what it has. */
export class MemoryTexts implements TextStore {
  readonly texts = new Map<Place, string>()
  /** How often a text was read. */
  reads = 0

  put(given: string | Uint8Array): Place {
    const text = typeof given === 'string' ? given : textIn(given)
    const place = { length: text.length }
    this.texts.set(place, text)
    return place
  }

  get(place: Place): string {
    const text = this.texts.get(place)
    if (text === undefined) throw new Error('There is no text in this place.')
    this.reads += 1
    return text
  }

  drop(place: Place): void {
    if (!this.texts.delete(place)) throw new Error('There is no text in this place.')
  }
}
