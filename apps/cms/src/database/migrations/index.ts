import * as migration_20261124_002127_initial from './20261124_002127_initial'

export const migrations = [
  {
    up: migration_20261124_002127_initial.up,
    down: migration_20261124_002127_initial.down,
    name: '20261124_002127_initial',
  },
]
