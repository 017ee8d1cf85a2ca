import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { changelogOf } from './changelog'
import { snapshotFrom } from './snapshot'

const first = snapshotFrom('2026-11-24.graphql', 'type Query { a: Int b: Int }')
const second = snapshotFrom('2027-01-10.graphql', '"Asks." type Query { a: Int b: E } enum E { X } type New { x: Int }')

describe('the changelog', () => {
  it('says what changed from release to release, newest first and the most pressing before the rest', async () => {
    const current = buildSchema(
      '"Asks." type Query { a: Int b: E c: Int @deprecated(reason: "No.") } enum E { X Y } type New { x: Int }',
    )
    expect(await changelogOf([second, first], current)).toEqual([
      {
        day: null,
        descriptions: 0,
        changes: [
          { level: 'dangerous', path: 'E.Y', message: "Enum value 'Y' was added to enum 'E'" },
          { level: 'safe', path: 'Query.c', message: "Field 'c' was added to object type 'Query'" },
          { level: 'safe', path: 'Query.c.@deprecated', message: "Field 'Query.c' is deprecated" },
        ],
      },
      {
        day: '2027-01-10',
        descriptions: 1,
        changes: [
          { level: 'breaking', path: 'Query.b', message: "Field 'Query.b' changed type from 'Int' to 'E'" },
          { level: 'safe', path: 'E', message: "Type 'E' was added" },
          { level: 'safe', path: 'New', message: "Type 'New' was added" },
        ],
      },
      { day: '2026-11-24', changes: null, descriptions: 0 },
    ])
  })

  it('has nothing of its own for a contract that is released as it is', async () => {
    expect((await changelogOf([first, second], second.schema)).map(({ day }) => day)).toEqual([
      '2027-01-10',
      '2026-11-24',
    ])
  })

  it('does not take a file that names no day', () => {
    expect(() => snapshotFrom('newest.graphql', 'type Query { a: Int }')).toThrow('named by the day')
    expect(() => snapshotFrom('2026-13-01.graphql', 'type Query { a: Int }')).toThrow('named by the day')
  })
})
